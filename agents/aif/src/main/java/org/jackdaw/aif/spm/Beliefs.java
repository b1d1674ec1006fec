package org.jackdaw.aif.spm;

import java.util.Arrays;

/** Beliefs about the states of every step, under each policy and averaged over them. */
final class Beliefs {

  final int factors;
  final int policies;
  final int steps;
  private final int[] sizes;
  private final double[][] perPolicy; // [factor][(policy * steps + step) * states + state]
  private final double[][] averaged; // [factor][step * states + state]

  Beliefs(int[] sizes, int policies, int steps) {
    factors = sizes.length;
    this.policies = policies;
    this.steps = steps;
    this.sizes = sizes;
    perPolicy = new double[factors][];
    averaged = new double[factors][];
    for (int f = 0; f < factors; f++) {
      perPolicy[f] = new double[policies * steps * sizes[f]];
      averaged[f] = new double[steps * sizes[f]];
    }
  }

  int size(int factor) {
    return sizes[factor];
  }

  /** A factor's beliefs under all policies; read and written by the kernels. */
  double[] of(int factor) {
    return perPolicy[factor];
  }

  /** Where the belief about a step under a policy begins. */
  int offset(int factor, int policy, int step) {
    return (policy * steps + step) * sizes[factor];
  }

  double[] averaged(int factor) {
    return averaged[factor];
  }

  void setUniform() {
    for (int f = 0; f < factors; f++) {
      Arrays.fill(perPolicy[f], 1.0 / sizes[f]);
    }
  }

  /**
   * Begins a trial: the first step as the start says, the others anything; averages as the start.
   */
  void begin(double[][] start) {
    setUniform();
    for (int f = 0; f < factors; f++) {
      for (int k = 0; k < policies; k++) {
        System.arraycopy(start[f], 0, perPolicy[f], offset(f, k, 0), sizes[f]);
      }
      for (int j = 0; j < steps; j++) {
        System.arraycopy(start[f], 0, averaged[f], j * sizes[f], sizes[f]);
      }
    }
  }

  /** Flattens all beliefs: divides their logarithms. */
  void flatten(double divisor) {
    for (int f = 0; f < factors; f++) {
      double[] x = perPolicy[f];
      for (int i = 0; i < x.length; i++) {
        x[i] = Numbers.ln(x[i]) / divisor;
      }
      for (int from = 0; from < x.length; from += sizes[f]) {
        Numbers.softmax(x, from, sizes[f]);
      }
    }
  }

  /** Averages the steps up to the horizon over policies. */
  void average(double[] posterior, int horizon) {
    for (int f = 0; f < factors; f++) {
      int cells = horizon * sizes[f];
      Arrays.fill(averaged[f], 0, cells, 0);
      for (int k = 0; k < policies; k++) {
        int from = offset(f, k, 0);
        for (int i = 0; i < cells && posterior[k] > 0; i++) {
          averaged[f][i] += posterior[k] * perPolicy[f][from + i];
        }
      }
    }
  }

  /** The probability of a column's states, averaged over policies factor by factor. */
  double averagedWeight(int[] parents, int column, int step) {
    double weight = 1;
    int rest = column;
    for (int p = parents.length - 1; p >= 0; p--) {
      int size = sizes[parents[p]];
      weight *= averaged[parents[p]][step * size + rest % size];
      rest /= size;
    }
    return weight;
  }
}
