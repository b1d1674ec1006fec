package org.jackdaw.stats;

import java.util.OptionalDouble;

/**
 * An estimate with its confidence interval and how that was made.
 *
 * @param estimate the statistic of all scores
 * @param low lower bound; empty where the runs are too few for any
 * @param high upper bound; empty where the runs are too few for any
 * @param level the confidence level, such as 0.95
 * @param method how the bounds were made, such as {@code bootstrap-t}
 * @param n runs of the task with the fewest
 */
public record Interval(
    double estimate, OptionalDouble low, OptionalDouble high, double level, String method, int n) {

  static Interval between(
      double estimate, double low, double high, double level, String method, Scores scores) {
    return new Interval(
        estimate,
        OptionalDouble.of(low),
        OptionalDouble.of(high),
        level,
        method,
        scores.fewestRuns());
  }

  static Interval unbounded(double estimate, double level, Scores scores) {
    return new Interval(
        estimate,
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        level,
        "none",
        scores.fewestRuns());
  }
}
