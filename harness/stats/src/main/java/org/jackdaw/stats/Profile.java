package org.jackdaw.stats;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleFunction;
import org.jackdaw.api.random.SeedTree;

/**
 * A performance profile: what share of runs (or of tasks, by their mean scores) exceeds each of
 * many thresholds, with pointwise bands. All points use the same resamples, so a band never rises
 * either.
 *
 * @param points by threshold, ascending
 */
public record Profile(List<Point> points) {

  /**
   * One threshold.
   *
   * @param threshold in units of the scores
   * @param share what share exceeds it, in [0, 1], with its bounds
   */
  public record Point(double threshold, Interval share) {}

  /** Copies the points. */
  public Profile {
    points = List.copyOf(points);
  }

  /**
   * The share of runs above each threshold.
   *
   * @param scores the scores of independent runs
   * @param thresholds ascending
   * @param method how bands are made
   * @param level their confidence level, in (0, 1)
   * @param seeds where resampling takes its chances from
   * @return one point per threshold
   */
  public static Profile ofRuns(
      Scores scores, double[] thresholds, IntervalMethod method, double level, SeedTree seeds) {
    return of(FractionAbove::new, scores, thresholds, method, level, seeds);
  }

  /**
   * The share of tasks whose mean score is above each threshold.
   *
   * @param scores the scores of independent runs
   * @param thresholds ascending
   * @param method how bands are made
   * @param level their confidence level, in (0, 1)
   * @param seeds where resampling takes its chances from
   * @return one point per threshold
   */
  public static Profile ofMeans(
      Scores scores, double[] thresholds, IntervalMethod method, double level, SeedTree seeds) {
    return of(TasksAbove::new, scores, thresholds, method, level, seeds);
  }

  private static Profile of(
      DoubleFunction<Statistic> share,
      Scores scores,
      double[] thresholds,
      IntervalMethod method,
      double level,
      SeedTree seeds) {
    for (int k = 1; k < thresholds.length; k++) {
      if (!(thresholds[k] > thresholds[k - 1])) {
        throw new IllegalArgumentException(
            "thresholds must ascend, got " + thresholds[k - 1] + " before " + thresholds[k]);
      }
    }
    return new Profile(
        Arrays.stream(thresholds)
            .mapToObj(t -> new Point(t, method.of(scores, share.apply(t), level, seeds)))
            .toList());
  }
}
