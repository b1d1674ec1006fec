package org.jackdaw.stats;

import java.util.List;
import java.util.OptionalDouble;

/**
 * Intervals of combinations of independent estimates of which only the intervals are known: how far
 * each bound lies from its estimate stands for the variance on that side (Zou and Donner 2008,
 * doi:10.1002/sim.3095). Where scores themselves are known, {@link TwoSamples} says more.
 */
public final class Recovery {

  /** How such intervals are named. */
  public static final String METHOD = "recovered";

  private Recovery() {}

  /**
   * The first estimate minus the second.
   *
   * @param first an estimate with bounds
   * @param second another, independent of it, of the same level
   * @return the difference; without bounds where either has none
   */
  public static Interval difference(Interval first, Interval second) {
    return combined(
        first.estimate() - second.estimate(),
        1,
        List.of(first, second),
        List.of(below(first), above(second)),
        List.of(above(first), below(second)));
  }

  /**
   * The mean of estimates.
   *
   * @param estimates independent estimates of the same level, at least one
   * @return their mean; without bounds where any has none
   */
  public static Interval mean(List<Interval> estimates) {
    double sum = 0;
    for (Interval estimate : estimates) {
      sum += estimate.estimate();
    }
    return combined(
        sum / estimates.size(),
        estimates.size(),
        estimates,
        estimates.stream().map(Recovery::below).toList(),
        estimates.stream().map(Recovery::above).toList());
  }

  private static Interval combined(
      double estimate,
      int divisor,
      List<Interval> from,
      List<OptionalDouble> below,
      List<OptionalDouble> above) {
    int n = from.stream().mapToInt(Interval::n).min().orElseThrow();
    double level = from.get(0).level();
    if (below.contains(OptionalDouble.empty()) || above.contains(OptionalDouble.empty())) {
      return new Interval(
          estimate, OptionalDouble.empty(), OptionalDouble.empty(), level, "none", n);
    }
    return new Interval(
        estimate,
        OptionalDouble.of(estimate - distance(below) / divisor),
        OptionalDouble.of(estimate + distance(above) / divisor),
        level,
        METHOD,
        n);
  }

  private static OptionalDouble below(Interval interval) {
    return interval.low().isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(interval.estimate() - interval.low().getAsDouble());
  }

  private static OptionalDouble above(Interval interval) {
    return interval.high().isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(interval.high().getAsDouble() - interval.estimate());
  }

  private static double distance(List<OptionalDouble> parts) {
    double squares = 0;
    for (OptionalDouble part : parts) {
      squares += part.getAsDouble() * part.getAsDouble();
    }
    return StrictMath.sqrt(squares);
  }
}
