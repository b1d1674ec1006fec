package org.jackdaw.baselines;

import org.jackdaw.api.random.RandomStream;

/**
 * Draws from Beta distributions as a ratio of gamma variates (Marsaglia and Tsang 2000,
 * doi:10.1145/358407.358414).
 *
 * <p>Implementation note: libraries have such samplers, but their logarithms may differ between
 * machines, and these draws decide what an agent does. Variates of small parameters underflow, so
 * they are kept as logarithms.
 */
final class BetaDraw {

  private static final double SQUEEZE = 0.0331;

  private BetaDraw() {}

  /** A draw from Beta(alpha, beta), both above 0. */
  static double next(RandomStream random, double alpha, double beta) {
    if (alpha >= 1 && beta >= 1) {
      double x = gamma(random, alpha);
      return x / (x + gamma(random, beta));
    }
    double x = logGamma(random, alpha);
    return 1 / (1 + StrictMath.exp(logGamma(random, beta) - x));
  }

  private static double logGamma(RandomStream random, double shape) {
    if (shape >= 1) {
      return StrictMath.log(gamma(random, shape));
    }
    double boost = StrictMath.log(1 - random.nextDouble()) / shape;
    return boost + StrictMath.log(gamma(random, shape + 1));
  }

  /** A gamma variate of a shape of at least 1. */
  private static double gamma(RandomStream random, double shape) {
    double d = shape - 1.0 / 3;
    double c = 1 / StrictMath.sqrt(9 * d);
    while (true) {
      double x = random.nextGaussian();
      double v = 1 + c * x;
      if (v > 0 && accepted(random, x, v * v * v, d)) {
        return d * v * v * v;
      }
    }
  }

  /** Most draws are accepted by the cheap bound, without logarithms. */
  private static boolean accepted(RandomStream random, double x, double v, double d) {
    double u = 1 - random.nextDouble();
    return u < 1 - SQUEEZE * x * x * x * x
        || StrictMath.log(u) < x * x / 2 + d - d * v + d * StrictMath.log(v);
  }
}
