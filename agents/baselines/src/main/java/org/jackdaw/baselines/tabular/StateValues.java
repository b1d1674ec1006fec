package org.jackdaw.baselines.tabular;

import java.util.Arrays;

/** A value per numbered state, 0 at first. */
final class StateValues {

  private double[] values = new double[16];

  double of(int state) {
    return state < values.length ? values[state] : 0;
  }

  void add(int state, double amount) {
    if (state >= values.length) {
      values = Arrays.copyOf(values, Math.max(state + 1, 2 * values.length));
    }
    values[state] += amount;
  }
}
