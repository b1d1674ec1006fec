package org.jackdaw.aif.sequence;

import org.jackdaw.api.prob.Exponential;

/** Normalisation of log-weights in the beginning of a longer array. */
final class Softmax {

  private Softmax() {}

  /** Turns the first numbers into probabilities in proportion to their exponentials. */
  static void normalise(double[] logs, int size) {
    double max = logs[0];
    for (int i = 1; i < size; i++) {
      max = Math.max(max, logs[i]);
    }
    double sum = 0;
    for (int i = 0; i < size; i++) {
      logs[i] = Exponential.of(logs[i] - max);
      sum += logs[i];
    }
    for (int i = 0; i < size; i++) {
      logs[i] /= sum;
    }
  }
}
