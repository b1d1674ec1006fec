package org.jackdaw.baselines;

import org.jackdaw.api.random.RandomStream;

/**
 * Draws from Beta distributions as a ratio of gamma variates (Marsaglia and Tsang 2000,
 * doi:10.1145/358407.358414).
 *
 * <p>Implementation note: libraries have such samplers, but their logarithms may differ between
 * machines, and these draws decide what an agent does. Variates are kept as logarithms, since those
 * of small parameters underflow.
 */
final class BetaDraw {

  private BetaDraw() {}

  /** A draw from Beta(alpha, beta), both above 0. */
  static double next(RandomStream random, double alpha, double beta) {
    double x = logGamma(random, alpha);
    double y = logGamma(random, beta);
    return 1 / (1 + StrictMath.exp(y - x));
  }

  private static double logGamma(RandomStream random, double shape) {
    if (shape < 1) {
      double boost = StrictMath.log(1 - random.nextDouble()) / shape;
      return boost + logGamma(random, shape + 1);
    }
    double d = shape - 1.0 / 3;
    double c = 1 / StrictMath.sqrt(9 * d);
    while (true) {
      double x = random.nextGaussian();
      double v = 1 + c * x;
      if (v > 0 && accepted(random, x, v * v * v, d)) {
        return StrictMath.log(d * v * v * v);
      }
    }
  }

  private static boolean accepted(RandomStream random, double x, double v, double d) {
    double u = 1 - random.nextDouble();
    return StrictMath.log(u) < x * x / 2 + d - d * v + d * StrictMath.log(v);
  }
}
