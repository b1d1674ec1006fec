package org.jackdaw.oracle.bounds;

import java.util.Arrays;
import org.jackdaw.oracle.SparsePomdp;

/**
 * A belief by its support, up to a factor: states ascending, with their weights, and how often each
 * of 64 groups of states occurs as a bit, which tells quickly that one support is not in another.
 */
record Support(int[] states, double[] weights, long groups) {

  static Support of(int[] states, double[] weights) {
    long groups = 0;
    for (int s : states) {
      groups |= 1L << (s & 63);
    }
    return new Support(states, weights, groups);
  }

  /** The states of positive weight in which an episode goes on. */
  static Support going(SparsePomdp problem, double[] weights) {
    int[] states = new int[weights.length];
    double[] positive = new double[weights.length];
    int size = 0;
    for (int s = 0; s < weights.length; s++) {
      if (weights[s] > 0 && !problem.joint().terminal(s)) {
        states[size] = s;
        positive[size++] = weights[s];
      }
    }
    return of(Arrays.copyOf(states, size), Arrays.copyOf(positive, size));
  }

  int size() {
    return states.length;
  }

  double dot(double[] values) {
    double sum = 0;
    for (int i = 0; i < states.length; i++) {
      sum += weights[i] * values[states[i]];
    }
    return sum;
  }

  double total() {
    double sum = 0;
    for (double weight : weights) {
      sum += weight;
    }
    return sum;
  }

  Support normalised() {
    double total = total();
    double[] scaled = weights.clone();
    for (int i = 0; i < scaled.length; i++) {
      scaled[i] /= total;
    }
    return new Support(states, scaled, groups);
  }
}
