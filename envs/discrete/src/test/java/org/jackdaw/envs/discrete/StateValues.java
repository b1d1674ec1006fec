package org.jackdaw.envs.discrete;

import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.Table;

/**
 * Values of a model with one factor that is fully observed and one control, by backward induction
 * over the remaining steps; the reward modality's parent is the state after the move.
 */
final class StateValues {

  private final Model model;
  private final Table moves;
  private final Table rewards;
  private final int states;
  private final int actions;

  StateValues(Model model) {
    this.model = model;
    this.moves = model.transition(0).table();
    int paying = model.modality(model.reward().orElseThrow().modality());
    this.rewards = model.likelihood(paying).table();
    this.states = model.factors().get(0).size();
    this.actions = model.actions().size();
  }

  /** The best policy that knows the remaining steps. */
  double optimum(int steps) {
    return value(steps, 1, true);
  }

  /** The uniformly random policy. */
  double random(int steps) {
    return value(steps, 1, false);
  }

  /** The best policy with a discount, over many steps. */
  double discounted(int steps, double discount) {
    return value(steps, discount, true);
  }

  private double value(int steps, double discount, boolean best) {
    double[] values = new double[states];
    for (int t = 0; t < steps; t++) {
      double[] next = new double[states];
      for (int s = 0; s < states; s++) {
        next[s] = model.terminal(new int[] {s}) ? 0 : backup(s, values, discount, best);
      }
      values = next;
    }
    return model.start().get(0).distribution().dot(0, values);
  }

  private double backup(int state, double[] values, double discount, boolean best) {
    double max = Double.NEGATIVE_INFINITY;
    double mean = 0;
    for (int a = 0; a < actions; a++) {
      double q = 0;
      for (int next = 0; next < states; next++) {
        double p = moves.get(next, state * actions + a);
        q += p * (rewarded(next) + discount * values[next]);
      }
      max = Math.max(max, q);
      mean += q / actions;
    }
    return best ? max : mean;
  }

  private double rewarded(int state) {
    double sum = 0;
    for (int o = 0; o < rewards.rows(); o++) {
      sum += rewards.get(o, state) * model.reward().orElseThrow().values().value(1, o);
    }
    return sum;
  }
}
