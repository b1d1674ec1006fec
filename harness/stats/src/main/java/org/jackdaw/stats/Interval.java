package org.jackdaw.stats;

import java.util.OptionalDouble;

/**
 * An estimate with its confidence interval and how that was made.
 *
 * @param estimate the estimate from all scores
 * @param low lower bound; empty where the runs are too few for any
 * @param high upper bound; empty where the runs are too few for any
 * @param level the confidence level, such as 0.95
 * @param method how the bounds were made, such as {@code bootstrap-t}
 * @param n runs of the task with the fewest
 */
public record Interval(
    double estimate, OptionalDouble low, OptionalDouble high, double level, String method, int n) {

  static Interval between(
      Resampling data, double estimate, double low, double high, double level, String method) {
    return new Interval(
        estimate,
        OptionalDouble.of(low),
        OptionalDouble.of(high),
        level,
        method,
        data.fewestRuns());
  }

  static Interval unbounded(Resampling data, double estimate, double level) {
    return new Interval(
        estimate, OptionalDouble.empty(), OptionalDouble.empty(), level, "none", data.fewestRuns());
  }

  /** The probability in either tail. */
  static double tail(double level) {
    if (!(level > 0 && level < 1)) {
      throw new IllegalArgumentException("level must be in (0, 1), got " + level);
    }
    return (1 - level) / 2;
  }

  /**
   * Whether there are bounds and a value lies beyond one of them.
   *
   * @param value such as 0 for a difference
   * @return true if the interval excludes the value
   */
  public boolean excludes(double value) {
    return low.isPresent() && low.getAsDouble() > value
        || high.isPresent() && high.getAsDouble() < value;
  }
}
