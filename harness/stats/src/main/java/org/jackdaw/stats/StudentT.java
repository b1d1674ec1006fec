package org.jackdaw.stats;

import java.util.OptionalDouble;
import org.hipparchus.distribution.continuous.TDistribution;
import org.jackdaw.api.random.SeedTree;

/**
 * The classic interval: estimate plus or minus a quantile of Student's t times the standard error,
 * with one degree of freedom less than the fewest runs (or tasks, where they are drawn).
 */
public record StudentT() implements IntervalMethod {

  @Override
  public Interval of(Resampling data, double level, SeedTree seeds) {
    double tail = Interval.tail(level);
    double estimate = data.estimate();
    OptionalDouble error = data.standardError();
    if (data.units() < 2 || error.isEmpty()) {
      return Interval.unbounded(data, estimate, level);
    }
    double quantile = new TDistribution(data.units() - 1.0).inverseCumulativeProbability(1 - tail);
    double half = quantile * error.getAsDouble();
    return Interval.between(data, estimate, estimate - half, estimate + half, level, "student-t");
  }
}
