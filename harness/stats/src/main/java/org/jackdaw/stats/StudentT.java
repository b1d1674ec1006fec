package org.jackdaw.stats;

import java.util.OptionalDouble;
import org.hipparchus.distribution.continuous.TDistribution;
import org.jackdaw.api.random.SeedTree;

/**
 * The classic interval: estimate plus or minus a quantile of Student's t times the standard error,
 * with one degree of freedom less than the fewest runs.
 */
public record StudentT() implements IntervalMethod {

  @Override
  public Interval of(Scores scores, Statistic statistic, double level, SeedTree seeds) {
    double estimate = statistic.of(scores.arrays());
    OptionalDouble error = statistic.standardError(scores.arrays());
    if (error.isEmpty()) {
      return Interval.unbounded(estimate, level, scores);
    }
    double quantile =
        new TDistribution(scores.fewestRuns() - 1.0)
            .inverseCumulativeProbability(1 - (1 - level) / 2);
    double half = quantile * error.getAsDouble();
    return Interval.between(estimate, estimate - half, estimate + half, level, "student-t", scores);
  }
}
