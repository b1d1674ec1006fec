package org.jackdaw.stats;

import org.jackdaw.api.random.SeedTree;

/** The mean of the runs of one task with its default interval. */
public final class MeanIntervals {

  private MeanIntervals() {}

  /**
   * The mean and its interval.
   *
   * @param runScores one score per independent training run
   * @param level the confidence level, in (0, 1)
   * @param seeds where resampling takes its chances from
   * @return the interval; without bounds for a single run
   */
  public static Interval of(double[] runScores, double level, SeedTree seeds) {
    return new DefaultInterval().of(Scores.of(runScores), new Mean(), level, seeds);
  }
}
