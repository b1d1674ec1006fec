package org.jackdaw.stats;

import org.jackdaw.api.random.SeedTree;

/** A way to put an interval around a statistic. */
public interface IntervalMethod {

  /**
   * The interval of a statistic.
   *
   * @param scores the scores of independent runs
   * @param statistic what is estimated
   * @param level the confidence level, in (0, 1)
   * @param seeds where resampling takes its chances from; the same seeds give the same interval
   * @return estimate and bounds; the bounds are empty where the runs are too few for this method
   */
  Interval of(Scores scores, Statistic statistic, double level, SeedTree seeds);
}
