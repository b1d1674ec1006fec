package org.jackdaw.api.prob;

/**
 * The logarithm of the gamma function: recurrence up to 12, then Stirling's series (Abramowitz and
 * Stegun 1964, 6.1.15 and 6.1.40). Error below 1e-14 times max(1, result).
 */
public final class LogGamma {

  private static final double ASYMPTOTIC_FROM = 12;
  private static final double HALF_LOG_TWO_PI = Logarithm.of(2 * StrictMath.PI) / 2;
  private static final double[] SERIES = {
    1.0 / 12,
    -1.0 / 360,
    1.0 / 1260,
    -1.0 / 1680,
    1.0 / 1188,
    -691.0 / 360360,
    1.0 / 156,
    -3617.0 / 122400
  };

  private LogGamma() {}

  /**
   * The logarithm of the gamma function.
   *
   * @param x above 0
   * @return ln gamma(x)
   */
  public static double of(double x) {
    if (!(x > 0)) {
      throw new IllegalArgumentException("log gamma: x must be above 0, got " + x);
    }
    double product = 1;
    double y = x;
    while (y < ASYMPTOTIC_FROM) {
      product *= y;
      y += 1;
    }
    double stirling = (y - 0.5) * Logarithm.of(y) - y + HALF_LOG_TWO_PI + tail(1 / y);
    return product == 1 ? stirling : stirling - Logarithm.of(product);
  }

  private static double tail(double inverse) {
    double square = inverse * inverse;
    double sum = 0;
    for (int k = SERIES.length - 1; k >= 0; k--) {
      sum = sum * square + SERIES[k];
    }
    return sum * inverse;
  }
}
