package org.jackdaw.baselines.bandit;

import org.hipparchus.special.Beta;
import org.jackdaw.api.prob.LogGamma;

/**
 * Quantiles of Beta distributions by Newton's method within a bracket; the distribution function is
 * that of Hipparchus.
 */
final class BetaQuantile {

  private static final double PRECISION = 1e-15;

  /** A Newton step so small against the distance to both ends leaves an error of its square. */
  private static final double SMALL_STEP = 1e-8;

  private static final int MOST_ROUNDS = 200;

  private BetaQuantile() {}

  /**
   * The number that a Beta variate stays below with a probability.
   *
   * @param p in [0, 1]
   * @param guess where to start; a number that is not in (0, 1) starts at the mean
   */
  static double of(double p, double alpha, double beta, double guess) {
    if (p <= 0 || p >= 1) {
      return p <= 0 ? 0 : 1;
    }
    double logBeta = LogGamma.of(alpha) + LogGamma.of(beta) - LogGamma.of(alpha + beta);
    double low = 0;
    double high = 1;
    double x = guess > 0 && guess < 1 ? guess : alpha / (alpha + beta);
    for (int round = 0; round < MOST_ROUNDS && high - low > PRECISION; round++) {
      double excess = Beta.regularizedBeta(x, alpha, beta) - p;
      if (excess > 0) {
        high = x;
      } else {
        low = x;
      }
      double next = x - excess / density(x, alpha, beta, logBeta);
      boolean inside = next >= low && next <= high;
      if (inside && Math.abs(next - x) <= SMALL_STEP * x * (1 - x)) {
        return next;
      }
      x = inside ? next : (low + high) / 2;
    }
    return x;
  }

  private static double density(double x, double alpha, double beta, double logBeta) {
    return StrictMath.exp(
        (alpha - 1) * StrictMath.log(x) + (beta - 1) * StrictMath.log1p(-x) - logBeta);
  }
}
