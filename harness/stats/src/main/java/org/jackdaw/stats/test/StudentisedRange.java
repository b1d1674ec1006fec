package org.jackdaw.stats.test;

import org.hipparchus.distribution.continuous.NormalDistribution;

/** The range of standard normal numbers: the studentised range with endless degrees of freedom. */
final class StudentisedRange {

  private static final NormalDistribution NORMAL = new NormalDistribution();
  private static final double REACH = 8.5; // the density beyond is below 1e-16
  private static final int PANELS = 400;
  private static final double WIDEST = 40;

  private StudentisedRange() {}

  /** The range that is exceeded with a probability. */
  static double upperQuantile(int numbers, double alpha) {
    if (!(alpha > 0 && alpha < 1)) {
      throw new IllegalArgumentException("alpha must be in (0, 1), got " + alpha);
    }
    double low = 0;
    double high = WIDEST;
    for (int i = 0; i < 60; i++) {
      double middle = (low + high) / 2;
      if (probability(numbers, middle) < 1 - alpha) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }

  /**
   * The probability that the range is at most a width: k times the integral, over the smallest
   * number z, of density(z) (probability(z to z + width))^(k - 1), by Simpson's rule.
   */
  static double probability(int numbers, double width) {
    double step = 2 * REACH / PANELS;
    double sum = 0;
    for (int i = 0; i <= PANELS; i++) {
      double z = -REACH + i * step;
      double weight = i == 0 || i == PANELS ? 1 : i % 2 == 1 ? 4 : 2;
      double within = NORMAL.cumulativeProbability(z + width) - NORMAL.cumulativeProbability(z);
      sum += weight * NORMAL.density(z) * StrictMath.pow(within, numbers - 1.0);
    }
    return Math.min(1, numbers * sum * step / 3);
  }
}
