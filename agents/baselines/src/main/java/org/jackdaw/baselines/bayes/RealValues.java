package org.jackdaw.baselines.bayes;

import java.util.Arrays;

/** Action values learnt by Q-learning from real steps, for policies of simulations. */
final class RealValues {

  private static final double STEP_SIZE = 0.1;

  private final int actions;
  private final double discount;
  private double[] values = new double[16];

  RealValues(int actions, double discount) {
    this.actions = actions;
    this.discount = discount;
  }

  double value(int state, int action) {
    int pair = state * actions + action;
    return pair < values.length ? values[pair] : 0;
  }

  /** A real step. */
  void learn(int state, int action, double reward, int next, boolean terminated) {
    int pair = state * actions + action;
    if (pair >= values.length) {
      values = Arrays.copyOf(values, Math.max(pair + 1, 2 * values.length));
    }
    double later = terminated ? 0 : discount * best(next);
    values[pair] += STEP_SIZE * (reward + later - values[pair]);
  }

  private double best(int state) {
    double best = Double.NEGATIVE_INFINITY;
    for (int a = 0; a < actions; a++) {
      best = Math.max(best, value(state, a));
    }
    return best;
  }
}
