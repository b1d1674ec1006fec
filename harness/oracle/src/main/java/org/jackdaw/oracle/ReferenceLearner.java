package org.jackdaw.oracle;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.StartBlock;
import org.jackdaw.api.model.Table;
import org.jackdaw.api.model.TableName;
import org.jackdaw.api.model.Variable;

/**
 * A learner that everybody's experience is measured by: every column of the unknown tables has an
 * independent symmetric Dirichlet prior, and counts are of the true hidden states, so it says what
 * the data hold that an agent brought about, whatever the agent made of them (Storck et al. 1995;
 * Houthooft et al. 2016, arXiv:1605.09674). Not thread-safe.
 */
public final class ReferenceLearner {

  private final Model model;
  private final List<LearntTable> tables = new ArrayList<>();
  private final List<Seen> seen = new ArrayList<>();
  private final int[] noControls;

  /** What one table sees of a step. */
  @FunctionalInterface
  private interface Seen {
    void see(int[] before, int[] controls, int[] after, int[] outcomes);
  }

  /**
   * A learner that has seen nothing.
   *
   * @param joint the true model
   * @param unknown names of tables, of those that {@link TableName#learnable} lists
   * @param prior Dirichlet count of every cell, above 0
   * @throws IllegalArgumentException if there is no such table
   */
  public ReferenceLearner(JointModel joint, List<String> unknown, double prior) {
    this.model = joint.model();
    this.noControls = new int[model.controls().size()];
    Reach reach = new Reach(joint);
    for (int f = 0; f < model.factors().size(); f++) {
      if (unknown.contains(TableName.transition(model.factors().get(f).name()))) {
        moves(f, reach.transitions[f], prior);
      }
    }
    for (int m = 0; m < model.modalities().size(); m++) {
      if (unknown.contains(TableName.likelihood(model.modalities().get(m).name()))) {
        shows(m, reach.likelihoods[m], prior);
      }
    }
    for (StartBlock block : model.start()) {
      if (unknown.contains(TableName.start(block.factors().get(0)))) {
        starts(model.factor(block.factors().get(0)), prior);
      }
    }
    if (tables.size() != unknown.size()) {
      throw new IllegalArgumentException("the model does not have all of the tables " + unknown);
    }
  }

  private void moves(int factor, BitSet reachable, double prior) {
    LearntTable learnt = new LearntTable(model.transition(factor).table(), reachable, prior);
    tables.add(learnt);
    seen.add(
        (before, controls, after, outcomes) -> {
          if (before != after) {
            learnt.see(model.transitionColumn(factor, before, controls), after[factor]);
          }
        });
  }

  private void shows(int modality, BitSet reachable, double prior) {
    LearntTable learnt = new LearntTable(model.likelihood(modality).table(), reachable, prior);
    tables.add(learnt);
    seen.add(
        (before, controls, after, outcomes) -> {
          if (outcomes[modality] >= 0) {
            int column = model.likelihoodColumn(modality, before, after, controls);
            learnt.see(column, outcomes[modality]);
          }
        });
  }

  private void starts(int factor, double prior) {
    Table truth = Table.ofDistribution(model.startMarginal(factor));
    BitSet only = new BitSet();
    only.set(0);
    LearntTable learnt = new LearntTable(truth, only, prior);
    tables.add(learnt);
    seen.add(
        (before, controls, after, outcomes) -> {
          if (before == after) {
            learnt.see(0, after[factor]);
          }
        });
  }

  /**
   * An episode has begun.
   *
   * @param state the true value of every factor
   * @param outcomes the first outcome of every modality, -1 where absent
   */
  public void begin(int[] state, int[] outcomes) {
    seen.forEach(table -> table.see(state, noControls, state, outcomes));
  }

  /**
   * One step.
   *
   * @param before the true value of every factor before it
   * @param controls the value of every control
   * @param after the true values after it, another array
   * @param outcomes the outcome of every modality, -1 where absent
   */
  public void step(int[] before, int[] controls, int[] after, int[] outcomes) {
    seen.forEach(table -> table.see(before, controls, after, outcomes));
  }

  /**
   * What single outcomes told of the unknown tables so far.
   *
   * @return the sum of the relative entropies of each update, in nats
   */
  public double gained() {
    return sum(LearntTable::gained);
  }

  /**
   * What single outcomes were expected to tell, each given the column that it came from.
   *
   * @return the sum of their mutual informations with the column, in nats
   */
  public double expected() {
    return sum(LearntTable::expected);
  }

  /**
   * What all outcomes together told of the unknown tables. Along one history it differs from {@link
   * #gained}; in expectation they agree.
   *
   * @return relative entropy of the posterior to the prior, in nats
   */
  public double total() {
    return sum(LearntTable::total);
  }

  /**
   * How wrong the tables are that the data suggest.
   *
   * @return relative entropy of the true column to the posterior mean, mean over all columns that
   *     can be visited, in nats
   */
  public double error() {
    return sum(LearntTable::errors) / sum(LearntTable::reachable);
  }

  /**
   * How wrong they are where the agent went.
   *
   * @return the same, weighted by visits, in nats; 0 before the first
   */
  public double visitedError() {
    double visits = sum(LearntTable::visits);
    return visits == 0 ? 0 : sum(LearntTable::visitedErrors) / visits;
  }

  private double sum(ToDoubleFunction<LearntTable> part) {
    double sum = 0;
    for (LearntTable table : tables) {
      sum += part.applyAsDouble(table);
    }
    return sum;
  }

  /** The columns of every table that can be visited under some actions. */
  private static final class Reach {

    private final JointModel joint;
    private final Model model;
    private final BitSet[] transitions;
    private final BitSet[] likelihoods;

    Reach(JointModel joint) {
      this.joint = joint;
      this.model = joint.model();
      this.transitions = sets(model.factors());
      this.likelihoods = sets(model.modalities());
      int[] controls = new int[model.controls().size()];
      for (int s = 0; s < joint.states(); s++) {
        if (joint.start(s) > 0) {
          shown(s, s, controls, true);
        }
        for (int a = 0; a < joint.actions(); a++) {
          for (int c = 0; c < controls.length; c++) {
            controls[c] = model.actions().control(a, c);
          }
          moved(s, a, controls);
        }
        java.util.Arrays.fill(controls, 0);
      }
    }

    private static BitSet[] sets(List<Variable> variables) {
      return variables.stream().map(v -> new BitSet()).toArray(BitSet[]::new);
    }

    private void moved(int state, int action, int[] controls) {
      if (joint.terminal(state)) {
        return;
      }
      int[] before = new int[model.factors().size()];
      joint.factors(state, before);
      for (int f = 0; f < transitions.length; f++) {
        transitions[f].set(model.transitionColumn(f, before, controls));
      }
      for (int k = 0; k < joint.successors(state, action); k++) {
        shown(state, joint.successor(state, action, k), controls, false);
      }
    }

    private void shown(int from, int to, int[] controls, boolean reset) {
      int[] before = new int[model.factors().size()];
      int[] after = new int[before.length];
      joint.factors(from, before);
      joint.factors(to, after);
      for (int m = 0; m < likelihoods.length; m++) {
        if (!reset || model.observedAtReset(m)) {
          likelihoods[m].set(model.likelihoodColumn(m, before, after, controls));
        }
      }
    }
  }
}
