package org.jackdaw.aif.spm.sophisticated;

/** The scheme's logarithm, exact but at zero, and its softmax. */
final class ZeroGuard {

  /** Stands for the logarithm of zero. */
  static final double LOG_OF_ZERO = -32;

  private ZeroGuard() {}

  static double log(double x) {
    return x == 0 ? LOG_OF_ZERO : StrictMath.log(x);
  }

  /** Probabilities proportional to the exponentials of scaled values. */
  static void softmax(double scale, double[] values, double[] target) {
    double max = Double.NEGATIVE_INFINITY;
    for (double value : values) {
      max = Math.max(max, value);
    }
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      target[i] = StrictMath.exp(scale * (values[i] - max));
      sum += target[i];
    }
    for (int i = 0; i < values.length; i++) {
      target[i] /= sum;
    }
  }

  /** Scales to sum one; zeros become uniform. Returns the sum before. */
  static double normalise(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    for (int i = 0; i < values.length; i++) {
      values[i] = sum > 0 ? values[i] / sum : 1.0 / values.length;
    }
    return sum;
  }
}
