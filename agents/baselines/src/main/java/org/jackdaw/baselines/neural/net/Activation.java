package org.jackdaw.baselines.neural.net;

import org.jackdaw.api.prob.Exponential;

/** A nonlinearity that is applied to each number of a hidden layer. */
public enum Activation {
  /** The positive part. */
  RELU {
    @Override
    void apply(double[] input, int count, double[] output) {
      for (int i = 0; i < count; i++) {
        output[i] = Math.max(0, input[i]);
      }
    }

    /** Implementation note: the slope, 0 or 1, is had without a branch. */
    @Override
    void propagate(double[] output, double[] gradient, int count, double[] inputGradient) {
      for (int i = 0; i < count; i++) {
        inputGradient[i] = gradient[i] * Math.ceil(Math.min(1, output[i]));
      }
    }
  },
  /** The hyperbolic tangent. */
  TANH {
    @Override
    void apply(double[] input, int count, double[] output) {
      for (int i = 0; i < count; i++) {
        output[i] = tanh(input[i]);
      }
    }

    @Override
    void propagate(double[] output, double[] gradient, int count, double[] inputGradient) {
      for (int i = 0; i < count; i++) {
        inputGradient[i] = gradient[i] * (1 - output[i] * output[i]);
      }
    }
  };

  /** Writes the function of each of the first numbers. */
  abstract void apply(double[] input, int count, double[] output);

  /** Writes the gradient by the input, given the output and the gradient by it. */
  abstract void propagate(double[] output, double[] gradient, int count, double[] inputGradient);

  /** The hyperbolic tangent, to a few units of 2^-53. */
  static double tanh(double x) {
    double e = Exponential.of(-2 * Math.abs(x));
    return Math.copySign((1 - e) / (1 + e), x);
  }

  /** The logistic function, 1 / (1 + exp(-x)). */
  static double logistic(double x) {
    return 1 / (1 + Exponential.of(-x));
  }
}
