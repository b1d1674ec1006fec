package org.jackdaw.aif.sophisticated;

import org.jackdaw.api.model.Model;

/**
 * The best expected sum of log-preferences over a few moves, by enumeration of joint states, joint
 * outcomes and exact beliefs. An episode ends in a terminal state, which pays once.
 */
final class Expectimax {

  private final Model model;
  private final int[] sizes;
  private final int[] outcomes;
  private final int states;
  private final int joints; // joint outcomes

  Expectimax(Model model) {
    this.model = model;
    sizes = model.factors().stream().mapToInt(f -> f.size()).toArray();
    outcomes = model.modalities().stream().mapToInt(m -> m.size()).toArray();
    states = product(sizes);
    joints = product(outcomes);
  }

  private static int product(int[] sizes) {
    int product = 1;
    for (int size : sizes) {
      product *= size;
    }
    return product;
  }

  private static int[] tuple(int index, int[] sizes) {
    int[] tuple = new int[sizes.length];
    int rest = index;
    for (int i = sizes.length - 1; i >= 0; i--) {
      tuple[i] = rest % sizes[i];
      rest /= sizes[i];
    }
    return tuple;
  }

  /** The joint belief at the start. */
  double[] start() {
    double[] belief = new double[states];
    for (int s = 0; s < states; s++) {
      int[] state = tuple(s, sizes);
      belief[s] = 1;
      for (int f = 0; f < sizes.length; f++) {
        belief[s] *= model.startMarginal(f)[state[f]];
      }
    }
    return belief;
  }

  double value(double[] belief, int moves) {
    double best = Double.NEGATIVE_INFINITY;
    for (int a = 0; moves > 0 && a < model.actions().size(); a++) {
      best = Math.max(best, value(belief, a, moves));
    }
    return moves == 0 ? 0 : best;
  }

  double value(double[] belief, int action, int moves) {
    int[] controls = new int[model.controls().size()];
    for (int c = 0; c < controls.length; c++) {
      controls[c] = model.actions().control(action, c);
    }
    double value = 0;
    double[][] after = new double[joints][states]; // joint with the outcome
    for (int s = 0; s < states; s++) {
      int[] before = tuple(s, sizes);
      for (int t = 0; belief[s] > 0 && t < states; t++) {
        int[] next = tuple(t, sizes);
        double moved = belief[s] * transition(before, controls, next);
        for (int o = 0; moved > 0 && o < joints; o++) {
          double p = moved * likelihood(before, controls, next, tuple(o, outcomes));
          value += p == 0 ? 0 : p * utility(tuple(o, outcomes));
          after[o][t] += model.terminal(next) ? 0 : p;
        }
      }
    }
    for (double[] joint : after) {
      value += future(joint, moves - 1);
    }
    return value;
  }

  private double future(double[] joint, int moves) {
    double mass = 0;
    for (double p : joint) {
      mass += p;
    }
    if (mass == 0) {
      return 0;
    }
    double[] belief = joint.clone();
    for (int s = 0; s < states; s++) {
      belief[s] /= mass;
    }
    return mass * value(belief, moves);
  }

  private double transition(int[] before, int[] controls, int[] next) {
    double p = 1;
    for (int f = 0; f < sizes.length; f++) {
      p *= model.transition(f).table().get(next[f], model.transitionColumn(f, before, controls));
    }
    return p;
  }

  private double likelihood(int[] before, int[] controls, int[] next, int[] outcome) {
    double p = 1;
    for (int m = 0; m < outcomes.length; m++) {
      int column = model.likelihoodColumn(m, before, next, controls);
      p *= model.likelihood(m).table().get(outcome[m], column);
    }
    return p;
  }

  private double utility(int[] outcome) {
    double sum = 0;
    for (int m = 0; m < outcomes.length; m++) {
      sum += model.logPreference(m).value(0, outcome[m]);
    }
    return sum;
  }
}
