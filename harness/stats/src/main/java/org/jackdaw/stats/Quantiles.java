package org.jackdaw.stats;

/** Quantiles by linear interpolation between order statistics (type 7 of Hyndman and Fan 1996). */
final class Quantiles {

  private Quantiles() {}

  /** The quantile of ascending values. */
  static double of(double[] ascending, double probability) {
    double position = probability * (ascending.length - 1);
    int below = (int) position;
    double rest = position - below;
    return rest == 0
        ? ascending[below]
        : ascending[below] + rest * (ascending[below + 1] - ascending[below]);
  }
}
