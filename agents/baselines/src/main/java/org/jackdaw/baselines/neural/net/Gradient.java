package org.jackdaw.baselines.neural.net;

import java.util.Arrays;

/** The gradient of a loss by the weights of a network. */
public final class Gradient {

  private static final int SUMS = 4;

  private final double[] values;

  /**
   * A gradient of zeros.
   *
   * @param weights what it is the gradient by
   */
  public Gradient(Weights weights) {
    this.values = new double[weights.size()];
  }

  /** The numbers, live. */
  double[] values() {
    return values;
  }

  /**
   * The derivative by one weight.
   *
   * @param index its number
   * @return loss per unit of the weight
   */
  public double get(int index) {
    return values[index];
  }

  /** Sets it to zero. */
  public void clear() {
    Arrays.fill(values, 0);
  }

  /**
   * Scales it down to a length if it is longer.
   *
   * @param longest largest Euclidean length, above 0
   */
  public void clip(double longest) {
    double norm = Math.sqrt(squares());
    if (norm > longest) {
      double scale = longest / norm;
      for (int i = 0; i < values.length; i++) {
        values[i] *= scale;
      }
    }
  }

  /** Implementation note: four sums side by side, so that additions need not wait for another. */
  private double squares() {
    double s0 = 0;
    double s1 = 0;
    double s2 = 0;
    double s3 = 0;
    int whole = values.length - values.length % SUMS;
    for (int i = 0; i < whole; i += SUMS) {
      s0 += values[i] * values[i];
      s1 += values[i + 1] * values[i + 1];
      s2 += values[i + 2] * values[i + 2];
      s3 += values[i + 3] * values[i + 3];
    }
    for (int i = whole; i < values.length; i++) {
      s0 += values[i] * values[i];
    }
    return s0 + s1 + (s2 + s3);
  }
}
