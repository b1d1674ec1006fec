package org.jackdaw.stats;

import java.util.Optional;

/**
 * A statistic of the first agent minus the same of the second.
 *
 * @param statistic what is compared
 */
public record Difference(Statistic statistic) implements Contrast {

  @Override
  public String name() {
    return "difference of " + statistic.name();
  }

  @Override
  public double of(double[][] first, double[][] second) {
    return statistic.of(first) - statistic.of(second);
  }

  @Override
  public Optional<Influences> influences(double[][] first, double[][] second) {
    return statistic
        .influence(first)
        .flatMap(a -> statistic.influence(second).map(b -> new Influences(a, negated(b))));
  }

  private static double[][] negated(double[][] influence) {
    for (double[] runs : influence) {
      for (int i = 0; i < runs.length; i++) {
        runs[i] = -runs[i];
      }
    }
    return influence;
  }
}
