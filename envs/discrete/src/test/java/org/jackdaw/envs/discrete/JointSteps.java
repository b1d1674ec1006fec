package org.jackdaw.envs.discrete;

import java.util.Map;
import java.util.TreeMap;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.StartBlock;
import org.jackdaw.api.model.Table;

/**
 * What a model's actions lead to, as plain enumerations over joint states, the last factor varying
 * fastest.
 */
final class JointSteps {

  /**
   * One thing that a step can lead to.
   *
   * @param next the joint state
   * @param reward the reward
   * @param terminated whether the episode ends
   */
  record Outcome(int next, double reward, boolean terminated) implements Comparable<Outcome> {
    @Override
    public int compareTo(Outcome that) {
      int byNext = Integer.compare(next, that.next);
      return byNext != 0 ? byNext : Double.compare(reward, that.reward);
    }
  }

  private final Model model;
  private final int paying;
  private final int joints;

  JointSteps(Model model) {
    this.model = model;
    this.paying = model.modality(model.reward().orElseThrow().modality());
    this.joints = model.factors().stream().mapToInt(f -> f.size()).reduce(1, Math::multiplyExact);
  }

  int joints() {
    return joints;
  }

  boolean terminal(int joint) {
    return model.terminal(states(joint));
  }

  /** The probability of each start state. */
  Map<Integer, Double> start() {
    Map<Integer, Double> start = new TreeMap<>();
    for (int joint = 0; joint < joints; joint++) {
      int[] states = states(joint);
      double p = 1;
      for (StartBlock block : model.start()) {
        int row = 0;
        for (String factor : block.factors()) {
          int f = model.factor(factor);
          row = row * model.factors().get(f).size() + states[f];
        }
        p *= block.distribution().get(row, 0);
      }
      if (p > 0) {
        start.put(joint, p);
      }
    }
    return start;
  }

  /** The outcomes of an action, each with its probability. */
  Map<Outcome, Double> outcomes(int joint, int action) {
    int[] controls = new int[model.controls().size()];
    for (int c = 0; c < controls.length; c++) {
      controls[c] = model.actions().control(action, c);
    }
    Map<Outcome, Double> outcomes = new TreeMap<>();
    collect(states(joint), controls, new int[model.factors().size()], 0, 1, outcomes);
    return outcomes;
  }

  private void collect(
      int[] before, int[] controls, int[] after, int f, double p, Map<Outcome, Double> outcomes) {
    if (f == after.length) {
      pay(before, controls, after, p, outcomes);
      return;
    }
    Table table = model.transition(f).table();
    int column = model.transitionColumn(f, before, controls);
    for (int k = 0; k < table.support(column); k++) {
      after[f] = table.supportRow(column, k);
      double q = p * table.supportValue(column, k);
      if (q > 0) {
        collect(before, controls, after, f + 1, q, outcomes);
      }
    }
  }

  private void pay(
      int[] before, int[] controls, int[] after, double p, Map<Outcome, Double> outcomes) {
    Table table = model.likelihood(paying).table();
    int column = model.likelihoodColumn(paying, before, after, controls);
    for (int k = 0; k < table.support(column); k++) {
      double q = p * table.supportValue(column, k);
      double reward = model.reward().orElseThrow().values().value(1, table.supportRow(column, k));
      if (q > 0) {
        Outcome outcome = new Outcome(joint(after), reward, model.terminal(after));
        outcomes.merge(outcome, q, Double::sum);
      }
    }
  }

  /** The states of a joint state. */
  int[] states(int joint) {
    int[] states = new int[model.factors().size()];
    int rest = joint;
    for (int f = states.length - 1; f >= 0; f--) {
      states[f] = rest % model.factors().get(f).size();
      rest /= model.factors().get(f).size();
    }
    return states;
  }

  /** The joint state of these states. */
  int joint(int... states) {
    int joint = 0;
    for (int f = 0; f < states.length; f++) {
      joint = joint * model.factors().get(f).size() + states[f];
    }
    return joint;
  }
}
