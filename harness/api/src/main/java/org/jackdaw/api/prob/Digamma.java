package org.jackdaw.api.prob;

/**
 * The logarithmic derivative of the gamma function: recurrence up to 10, then the asymptotic series
 * (Abramowitz and Stegun 1964, 6.3.5 and 6.3.18). Absolute error below 1e-14 times max(1, 1/x).
 */
public final class Digamma {

  private static final double ASYMPTOTIC_FROM = 10;
  private static final double[] SERIES = {
    1.0 / 12, -1.0 / 120, 1.0 / 252, -1.0 / 240, 1.0 / 132, -691.0 / 32760, 1.0 / 12
  };

  private Digamma() {}

  /**
   * The digamma function.
   *
   * @param x above 0
   * @return psi(x)
   */
  public static double of(double x) {
    if (!(x > 0)) {
      throw new IllegalArgumentException("digamma: x must be above 0, got " + x);
    }
    double shift = 0;
    double y = x;
    while (y < ASYMPTOTIC_FROM) {
      shift -= 1 / y;
      y += 1;
    }
    return shift + Logarithm.of(y) - 0.5 / y - tail(1 / (y * y));
  }

  private static double tail(double inverseSquare) {
    double sum = 0;
    for (int k = SERIES.length - 1; k >= 0; k--) {
      sum = (sum + SERIES[k]) * inverseSquare;
    }
    return sum;
  }
}
