package org.jackdaw.api.random;

/**
 * Draws from gamma, Beta and Dirichlet distributions, by the rejection method of Marsaglia and
 * Tsang (2000, doi:10.1145/358407.358414).
 *
 * <p>Implementation note: libraries have such samplers, but their logarithms may differ between
 * machines, and these draws decide what an agent does. Variates of small shapes underflow, so they
 * are kept as logarithms.
 */
public final class GammaDraw {

  private static final double SQUEEZE = 0.0331;

  private GammaDraw() {}

  /**
   * A draw from a Beta distribution.
   *
   * @param random drawn from
   * @param alpha first parameter, above 0
   * @param beta second parameter, above 0
   * @return in [0, 1]
   */
  public static double beta(RandomStream random, double alpha, double beta) {
    if (alpha >= 1 && beta >= 1) {
      double x = large(random, alpha);
      return x / (x + large(random, beta));
    }
    double x = logarithm(random, alpha);
    return 1 / (1 + StrictMath.exp(logarithm(random, beta) - x));
  }

  /**
   * A draw from a Dirichlet distribution.
   *
   * @param random drawn from
   * @param counts parameters, each above 0, or 0 for an outcome that is impossible; one at least
   *     above 0
   * @param target filled with probabilities, of the size of counts; may be the same array
   */
  public static void dirichlet(RandomStream random, double[] counts, double[] target) {
    double most = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < counts.length; i++) {
      target[i] = counts[i] > 0 ? logarithm(random, counts[i]) : Double.NEGATIVE_INFINITY;
      most = Math.max(most, target[i]);
    }
    if (most == Double.NEGATIVE_INFINITY) {
      throw new IllegalArgumentException("a Dirichlet distribution needs a count above 0");
    }
    double sum = 0;
    for (int i = 0; i < target.length; i++) {
      target[i] = StrictMath.exp(target[i] - most);
      sum += target[i];
    }
    for (int i = 0; i < target.length; i++) {
      target[i] /= sum;
    }
  }

  /**
   * The natural logarithm of a draw from a gamma distribution of scale 1, which does not underflow
   * where the shape is small.
   *
   * @param random drawn from
   * @param shape above 0
   * @return the logarithm
   */
  public static double logarithm(RandomStream random, double shape) {
    if (shape >= 1) {
      return StrictMath.log(large(random, shape));
    }
    double boost = StrictMath.log(1 - random.nextDouble()) / shape;
    return boost + StrictMath.log(large(random, shape + 1));
  }

  /** A gamma variate of a shape of at least 1. */
  private static double large(RandomStream random, double shape) {
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
