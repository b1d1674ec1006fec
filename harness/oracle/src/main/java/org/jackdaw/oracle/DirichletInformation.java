package org.jackdaw.oracle;

/**
 * What observations tell about an unknown distribution that has a Dirichlet prior, in nats. Counts
 * are Dirichlet parameters, prior included, all above 0.
 *
 * <p>Implementation note: the special functions are summed from {@link StrictMath} logarithms, so
 * results are the same on every machine: recurrence up to 10, then the asymptotic series
 * (Abramowitz and Stegun 1964, 6.1.41 and 6.3.18).
 */
public final class DirichletInformation {

  private static final double ASYMPTOTIC = 10;
  private static final double HALF_LOG_TWO_PI = StrictMath.log(2 * Math.PI) / 2;
  // B_2k / (2k (2k - 1)) of the series of ln Gamma, and B_2k / 2k of digamma's, k = 1, 2, ...
  private static final double[] LOG_GAMMA = {
    1.0 / 12, -1.0 / 360, 1.0 / 1260, -1.0 / 1680, 1.0 / 1188, -691.0 / 360360, 1.0 / 156
  };
  private static final double[] DIGAMMA = {
    1.0 / 12, -1.0 / 120, 1.0 / 252, -1.0 / 240, 1.0 / 132, -691.0 / 32760, 1.0 / 12
  };

  private DirichletInformation() {}

  /**
   * What was learnt between two states of counts: KL(Dir(posterior) || Dir(prior)).
   *
   * @param posterior counts after
   * @param prior counts before, as many
   * @return the relative entropy in nats, at least 0
   */
  public static double divergence(double[] posterior, double[] prior) {
    double after = sum(posterior);
    double sum = logGamma(after) - logGamma(sum(prior));
    for (int k = 0; k < posterior.length; k++) {
      sum += logGamma(prior[k]) - logGamma(posterior[k]);
      sum += (posterior[k] - prior[k]) * (digamma(posterior[k]) - digamma(after));
    }
    return Math.max(0, sum);
  }

  /**
   * What one more observation is expected to tell about the distribution: the entropy of the mean
   * minus the mean entropy, -sum m ln m + sum m (psi(a_k + 1) - psi(a_0 + 1)) with m = a / a_0.
   *
   * @param counts the counts now
   * @return the mutual information of observation and distribution in nats, at least 0
   */
  public static double expectedGain(double[] counts) {
    double total = sum(counts);
    double sum = -digamma(total + 1);
    for (double count : counts) {
      double mean = count / total;
      sum += mean * (digamma(count + 1) - StrictMath.log(mean));
    }
    return Math.max(0, sum);
  }

  private static double sum(double[] counts) {
    double sum = 0;
    for (double count : counts) {
      if (!(count > 0)) {
        throw new IllegalArgumentException("Dirichlet counts must be above 0, got " + count);
      }
      sum += count;
    }
    return sum;
  }

  /**
   * The logarithm of the gamma function.
   *
   * @param x above 0
   * @return ln Gamma(x)
   */
  public static double logGamma(double x) {
    double shift = 0;
    double y = x;
    while (y < ASYMPTOTIC) {
      shift += StrictMath.log(y);
      y++;
    }
    return (y - 0.5) * StrictMath.log(y) - y + HALF_LOG_TWO_PI + series(LOG_GAMMA, y) * y - shift;
  }

  /**
   * The derivative of {@link #logGamma}.
   *
   * @param x above 0
   * @return psi(x)
   */
  public static double digamma(double x) {
    double shift = 0;
    double y = x;
    while (y < ASYMPTOTIC) {
      shift += 1 / y;
      y++;
    }
    return StrictMath.log(y) - 1 / (2 * y) - series(DIGAMMA, y) - shift;
  }

  /** The sum of coefficient k times x^(-2k), k from 1, smallest terms first. */
  private static double series(double[] coefficients, double x) {
    double inverse = 1 / (x * x);
    double sum = 0;
    for (int k = coefficients.length - 1; k >= 0; k--) {
      sum = (sum + coefficients[k]) * inverse;
    }
    return sum;
  }
}
