package org.jackdaw.aif.fit.posterior;

import java.util.function.ToDoubleFunction;

/** Densities for tests. */
final class Densities {

  private Densities() {}

  static LogDensity of(int dimension, ToDoubleFunction<double[]> log) {
    return new LogDensity() {
      @Override
      public int dimension() {
        return dimension;
      }

      @Override
      public double at(double[] point) {
        return log.applyAsDouble(point);
      }
    };
  }

  /** Normal with mean (1, -2), deviations 0.3 and 2, correlation 0.8, not normalised. */
  static LogDensity tilted() {
    return of(
        2,
        x -> {
          double a = (x[0] - 1) / 0.3;
          double b = (x[1] + 2) / 2;
          return -(a * a - 1.6 * a * b + b * b) / (2 * (1 - 0.64));
        });
  }

  /** The log of a Gamma(shape, 1) variable. */
  static LogDensity logGamma(double shape) {
    return of(1, x -> shape * x[0] - StrictMath.exp(x[0]));
  }
}
