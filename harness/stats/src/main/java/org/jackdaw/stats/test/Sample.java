package org.jackdaw.stats.test;

import java.util.Arrays;

/** Checked scores of independent runs with their first two moments. */
final class Sample {

  private final double[] values;

  private Sample(double[] values) {
    this.values = values;
  }

  /**
   * Copies scores.
   *
   * @throws IllegalArgumentException if there are fewer than the least number, or one is not finite
   */
  static Sample of(String what, double[] values, int least) {
    if (values.length < least || !Arrays.stream(values).allMatch(Double::isFinite)) {
      throw new IllegalArgumentException(
          what
              + ": needs at least "
              + least
              + " scores and only finite ones, got "
              + Arrays.toString(values));
    }
    return new Sample(values.clone());
  }

  int size() {
    return values.length;
  }

  double get(int i) {
    return values[i];
  }

  /** The scores, to be read only. */
  double[] values() {
    return values;
  }

  double sum() {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }

  double mean() {
    return sum() / values.length;
  }

  /** The unbiased variance; 0 for a single score. */
  double variance() {
    double mean = mean();
    double squares = 0;
    for (double value : values) {
      squares += (value - mean) * (value - mean);
    }
    return values.length < 2 ? 0 : squares / (values.length - 1);
  }

  /** The largest absolute score. */
  double largest() {
    return Arrays.stream(values).map(Math::abs).max().orElse(0);
  }
}
