package org.jackdaw.oracle;

import java.util.Arrays;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.Reward;
import org.jackdaw.api.prob.Categorical;

/**
 * The definitions taken literally over all joint states and outcomes, straight from the factored
 * model: slow, and independent of everything that is tested.
 */
final class BruteForce {

  private final Model model;
  private final int[] factorSizes;
  private final int[] outcomeSizes;
  final int states;
  final int outcomes;

  BruteForce(Model model) {
    this.model = model;
    factorSizes = model.factors().stream().mapToInt(f -> f.size()).toArray();
    outcomeSizes = model.modalities().stream().mapToInt(m -> m.size()).toArray();
    states = Arrays.stream(factorSizes).reduce(1, (a, b) -> a * b);
    outcomes = Arrays.stream(outcomeSizes).reduce(1, (a, b) -> a * b);
  }

  int[] factors(int state) {
    return digits(state, factorSizes);
  }

  int[] outcome(int joint) {
    return digits(joint, outcomeSizes);
  }

  private int[] controls(int action) {
    int[] controls = new int[model.controls().size()];
    for (int c = 0; c < controls.length; c++) {
      controls[c] = model.actions().control(action, c);
    }
    return controls;
  }

  private static int[] digits(int number, int[] sizes) {
    int[] digits = new int[sizes.length];
    int rest = number;
    for (int i = sizes.length - 1; i >= 0; i--) {
      digits[i] = rest % sizes[i];
      rest /= sizes[i];
    }
    return digits;
  }

  boolean terminal(int state) {
    return model.terminal(factors(state));
  }

  /** Only for a model whose start is one block over all factors. */
  double[] start() {
    double[] start = new double[states];
    for (int s = 0; s < states; s++) {
      start[s] = model.start().get(0).distribution().get(s, 0);
    }
    return start;
  }

  double moves(int s, int action, int next) {
    double p = 1;
    for (int f = 0; f < factorSizes.length; f++) {
      int column = model.transitionColumn(f, factors(s), controls(action));
      p *= model.transition(f).table().get(factors(next)[f], column);
    }
    return p;
  }

  double shows(int s, int action, int next, int joint) {
    double p = 1;
    for (int m = 0; m < outcomeSizes.length; m++) {
      int column = model.likelihoodColumn(m, factors(s), factors(next), controls(action));
      p *= model.likelihood(m).table().get(outcome(joint)[m], column);
    }
    return p;
  }

  double reward(int step, int joint) {
    Reward reward = model.reward().orElseThrow();
    return reward.values().value(step, outcome(joint)[model.modality(reward.modality())]);
  }

  /** What is left of a belief after an action that showed this, not normalised. */
  double[] after(double[] weights, int action, int joint) {
    double[] after = new double[states];
    for (int s = 0; s < states; s++) {
      for (int n = 0; n < states; n++) {
        if (weights[s] > 0 && !terminal(s)) {
          after[n] += weights[s] * moves(s, action, n) * shows(s, action, n, joint);
        }
      }
    }
    return after;
  }

  double uniformValue(int step, int limit, double[] weights) {
    double value = 0;
    for (int a = 0; a < model.actions().size(); a++) {
      value += actionValue(step, limit, weights, a, false) / model.actions().size();
    }
    return value;
  }

  double optimalValue(int step, int limit, double[] weights) {
    double best = Double.NEGATIVE_INFINITY;
    for (int a = 0; a < model.actions().size(); a++) {
      best = Math.max(best, actionValue(step, limit, weights, a, true));
    }
    return best;
  }

  private double actionValue(int step, int limit, double[] weights, int action, boolean best) {
    double value = 0;
    for (int o = 0; o < outcomes; o++) {
      double[] after = after(weights, action, o);
      value += Categorical.sum(after) * reward(step, o);
      if (step < limit && Categorical.sum(after) > 0) {
        value += best ? optimalValue(step + 1, limit, after) : uniformValue(step + 1, limit, after);
      }
    }
    return value;
  }
}
