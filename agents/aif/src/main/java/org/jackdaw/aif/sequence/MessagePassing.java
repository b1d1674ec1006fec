package org.jackdaw.aif.sequence;

import java.util.Arrays;
import org.jackdaw.aif.convention.LogGuard;
import org.jackdaw.aif.inference.Evidence;
import org.jackdaw.aif.model.JointWeights;
import org.jackdaw.aif.model.MarginalBelief;
import org.jackdaw.aif.model.WorkingModel;
import org.jackdaw.aif.model.WorkingTable;

/**
 * Inference of the states behind all observations of a window at once, by messages from the past,
 * from the future and from the observations (marginal message passing: Parr, Markovic, Kiebel and
 * Friston 2019, eq. 17, doi:10.1038/s41598-018-38246-3; variational message passing: ibid., eq. 6).
 * Every belief is updated from those of the last sweep; the first sweep starts from uniform
 * beliefs.
 */
public final class MessagePassing {

  private final WorkingModel model;
  private final SequenceRule rule;
  private final LogGuard guard;
  private final BeliefSequence old;
  private final JointWeights weights = new JointWeights();
  private final MarginalBelief predicted;
  private final double[] logits; // of one factor at one step
  private final double[] message;
  private final double[] outcomes; // belief of a child factor
  private final double[] marginalised;

  /**
   * Message passing in a model.
   *
   * @param model the model, which may go on learning
   * @param rule how beliefs are iterated
   * @param capacity most steps of a window
   */
  public MessagePassing(WorkingModel model, SequenceRule rule, int capacity) {
    this.model = model;
    this.rule = rule;
    guard = model.conventions().logGuard();
    old = new BeliefSequence(model, capacity);
    predicted = model.newBelief();
    int most = 1;
    for (int f = 0; f < model.factors(); f++) {
      most = Math.max(most, model.size(f));
    }
    logits = new double[most];
    message = new double[most];
    outcomes = new double[most];
    marginalised = new double[most * most];
  }

  /**
   * Infers the states at all steps of a window.
   *
   * @param prior belief about the first step, and about every step that follows from none
   * @param window observations and actions, at least one step
   * @param posterior overwritten from its first step on, as far as the window reaches
   */
  public void infer(MarginalBelief prior, Window window, BeliefSequence posterior) {
    for (int t = 0; t < window.length(); t++) {
      for (int f = 0; f < model.factors(); f++) {
        posterior.at(t).setUniform(f);
      }
    }
    for (int sweep = 0; sweep < rule.sweeps(); sweep++) {
      for (int t = 0; t < window.length(); t++) {
        old.at(t).copy(posterior.at(t));
      }
      for (int t = 0; t < window.length(); t++) {
        update(prior, window, t, posterior.at(t));
      }
    }
  }

  private void update(MarginalBelief prior, Window window, int time, MarginalBelief target) {
    if (window.linked(time) && rule.messages() == SequenceRule.Messages.MARGINAL) {
      model.predict(old.at(time - 1), window.action(time), predicted);
    }
    for (int f = 0; f < model.factors(); f++) {
      Arrays.fill(logits, 0, model.size(f), 0);
      addPast(prior, window, time, f);
      if (window.linked(time + 1)) {
        addFuture(window.action(time + 1), time, f);
      }
      addEvidence(window.evidence(time), old.at(time), f);
      assign(f, old.at(time), target);
    }
  }

  private void addPast(MarginalBelief prior, Window window, int time, int factor) {
    boolean marginal = rule.messages() == SequenceRule.Messages.MARGINAL;
    if (!window.linked(time)) {
      addLogs(prior, factor);
    } else if (marginal) {
      addLogs(predicted, factor);
    } else {
      WorkingTable table = model.transition(factor);
      weights.expand(table, old.at(time - 1), window.action(time));
      table.addExpectedLogs(weights, logits);
    }
    for (int s = 0; marginal && window.linked(time + 1) && s < model.size(factor); s++) {
      logits[s] *= 0.5;
    }
  }

  private void addLogs(MarginalBelief belief, int factor) {
    for (int s = 0; s < model.size(factor); s++) {
      logits[s] += guard.log(belief.probability(factor, s));
    }
  }

  /** Messages from every factor at the next step that this one leads to. */
  private void addFuture(int action, int time, int factor) {
    for (int child = 0; child < model.factors(); child++) {
      WorkingTable table = model.transition(child);
      for (int p = 0; p < table.parents(); p++) {
        if (table.parent(p) == factor) {
          weights.expandWithout(table, old.at(time), p, action);
          read(child, old.at(time + 1));
          addFuture(table, p, factor);
        }
      }
    }
  }

  private void read(int factor, MarginalBelief belief) {
    for (int s = 0; s < model.size(factor); s++) {
      outcomes[s] = belief.probability(factor, s);
    }
  }

  private void addFuture(WorkingTable table, int parent, int factor) {
    if (rule.messages() == SequenceRule.Messages.VARIATIONAL) {
      table.addExpectedLogs(weights, parent, outcomes, logits);
      return;
    }
    int states = model.size(factor);
    Arrays.fill(marginalised, 0, states * table.rows(), 0);
    table.addMarginalised(weights, parent, marginalised);
    Arrays.fill(message, 0, states, 0);
    for (int r = 0; r < table.rows(); r++) {
      addBackwards(r, table.rows(), states);
    }
    for (int s = 0; s < states; s++) {
      logits[s] += 0.5 * guard.log(message[s]);
    }
  }

  /** Where the next state can have come from, all present states being equally probable. */
  private void addBackwards(int row, int rows, int states) {
    double sum = 0;
    for (int s = 0; s < states; s++) {
      sum += marginalised[s * rows + row];
    }
    for (int s = 0; sum > 0 && s < states; s++) {
      message[s] += outcomes[row] * marginalised[s * rows + row] / sum;
    }
  }

  private void addEvidence(Evidence evidence, MarginalBelief belief, int factor) {
    for (int m = 0; m < model.modalities(); m++) {
      WorkingTable table = model.likelihood(m);
      for (int p = 0; evidence.present(m) && p < table.parents(); p++) {
        if (table.parent(p) == factor) {
          weights.expandWithout(table, belief, p);
          evidence.addExpected(m, weights, p, logits, 0);
        }
      }
    }
  }

  private void assign(int factor, MarginalBelief before, MarginalBelief target) {
    int states = model.size(factor);
    for (int s = 0; rule.rate() < 1 && s < states; s++) {
      double kept = (1 - rule.rate()) * guard.log(before.probability(factor, s));
      logits[s] = kept + rule.rate() * logits[s];
    }
    Softmax.normalise(logits, states);
    target.set(factor, logits, 0);
  }
}
