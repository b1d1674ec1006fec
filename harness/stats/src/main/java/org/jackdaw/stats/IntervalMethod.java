package org.jackdaw.stats;

import org.jackdaw.api.random.SeedTree;

/** A way to put an interval around an estimate. */
public interface IntervalMethod {

  /**
   * The interval of an estimate.
   *
   * @param data the estimate, whose data can be drawn anew
   * @param level the confidence level, in (0, 1)
   * @param seeds where resampling takes its chances from; the same seeds give the same interval
   * @return estimate and bounds; the bounds are empty where the runs are too few for this method
   */
  Interval of(Resampling data, double level, SeedTree seeds);

  /**
   * The interval of a statistic on given tasks.
   *
   * @param scores the scores of independent runs
   * @param statistic what is estimated
   * @param level the confidence level, in (0, 1)
   * @param seeds where resampling takes its chances from; the same seeds give the same interval
   * @return estimate and bounds; the bounds are empty where the runs are too few for this method
   */
  default Interval of(Scores scores, Statistic statistic, double level, SeedTree seeds) {
    return of(new OneSample(scores, statistic), level, seeds);
  }
}
