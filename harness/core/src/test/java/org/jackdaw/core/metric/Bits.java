package org.jackdaw.core.metric;

/** Information in bits, computed apart from the code under test. */
final class Bits {

  private Bits() {}

  static double log(double p) {
    return StrictMath.log(p) / StrictMath.log(2);
  }

  static double entropy(double... distribution) {
    double sum = 0;
    for (double p : distribution) {
      sum -= p == 0 ? 0 : p * log(p);
    }
    return sum;
  }

  /** Of a coin. */
  static double coin(double p) {
    return entropy(p, 1 - p);
  }

  static double divergence(double[] p, double[] q) {
    double sum = 0;
    for (int i = 0; i < p.length; i++) {
      sum += p[i] == 0 ? 0 : p[i] * log(p[i] / q[i]);
    }
    return sum;
  }

  /** Posterior of left in the corridor after sounds that are right four times out of five. */
  static double left(Iterable<Integer> sounds, int first) {
    double odds = 1;
    int heard = 0;
    for (int sound : sounds) {
      odds *= heard++ >= first ? 1 : sound == 0 ? 4 : 0.25;
    }
    return odds / (1 + odds);
  }
}
