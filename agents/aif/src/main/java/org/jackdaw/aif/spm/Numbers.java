package org.jackdaw.aif.spm;

import org.jackdaw.aif.convention.Conventions;
import org.jackdaw.aif.convention.LogGuard;

/** The numerical conventions of the scheme; its only logarithms and normalisations. */
final class Numbers {

  /** Guards logarithms of probabilities. */
  static final LogGuard STATES = Conventions.SPM.logGuard();

  /** States and outcomes no more probable than this do not count as information. */
  static final double SMALLEST_MASS = Conventions.SPM.informationGain().smallestMass();

  /** Guards logarithms in the information gain about states. */
  static final LogGuard INFORMATION = Conventions.SPM.informationGain().outcomes();

  private Numbers() {}

  static double ln(double x) {
    return StrictMath.log(x + STATES.epsilon());
  }

  /** Replaces log-weights by probabilities. */
  static void softmax(double[] x, int from, int size) {
    double max = x[from];
    for (int i = from + 1; i < from + size; i++) {
      max = Math.max(max, x[i]);
    }
    double sum = 0;
    for (int i = from; i < from + size; i++) {
      x[i] = StrictMath.exp(x[i] - max);
      sum += x[i];
    }
    for (int i = from; i < from + size; i++) {
      x[i] /= sum;
    }
  }

  /** Scales one column of a table to sum one; a column of zeros becomes uniform. */
  static void normalise(double[] x, int from, int size) {
    double sum = 0;
    for (int i = from; i < from + size; i++) {
      sum += x[i];
    }
    for (int i = from; i < from + size; i++) {
      x[i] = sum == 0 ? 1.0 / size : x[i] / sum;
    }
  }

  static double dot(double[] x, int from, double[] y, int at, int size) {
    double sum = 0;
    for (int i = 0; i < size; i++) {
      sum += x[from + i] * y[at + i];
    }
    return sum;
  }

  /**
   * The expected information gain per cell of a column of counts, to first order and negative: (1 /
   * total - 1 / count) / 2.
   */
  static void novelty(double[] counts, int from, int size, double[] target) {
    double total = 0;
    for (int i = from; i < from + size; i++) {
      total += counts[i] + STATES.epsilon();
    }
    for (int i = from; i < from + size; i++) {
      target[i] = (1 / total - 1 / (counts[i] + STATES.epsilon())) / 2;
    }
  }
}
