package org.jackdaw.aif.sequence;

import java.util.Arrays;
import org.jackdaw.aif.convention.LogGuard;
import org.jackdaw.aif.inference.Evidence;
import org.jackdaw.aif.model.JointWeights;
import org.jackdaw.aif.model.MarginalBelief;
import org.jackdaw.aif.model.WorkingModel;
import org.jackdaw.aif.model.WorkingTable;

/**
 * The variational free energy of beliefs about a window, in nats, step by step and by its parts:
 * negative entropy, cross-entropy to the prior (where a step follows from none) or to the
 * transition (where it follows from the one before), and accuracy. With beliefs about pairs of
 * neighbouring steps it is the surprise of the observations if these beliefs are exact; without, it
 * bounds it from above. Holds the latest result.
 */
public final class SequenceFreeEnergy {

  private final WorkingModel model;
  private final LogGuard guard;
  private final JointWeights weights = new JointWeights();
  private final double[] negativeEntropy;
  private final double[] priorCrossEntropy;
  private final double[] transitionCrossEntropy;
  private final double[] accuracy;
  private final double[] row;
  private final double[] pair;
  private int length;

  /**
   * The free energy of beliefs in a model.
   *
   * @param model the model
   * @param capacity most steps of a window
   */
  public SequenceFreeEnergy(WorkingModel model, int capacity) {
    this.model = model;
    guard = model.conventions().logGuard();
    negativeEntropy = new double[capacity];
    priorCrossEntropy = new double[capacity];
    transitionCrossEntropy = new double[capacity];
    accuracy = new double[capacity];
    int most = 1;
    for (int f = 0; f < model.factors(); f++) {
      most = Math.max(most, model.size(f));
    }
    row = new double[most];
    pair = new double[most * most];
  }

  /**
   * Measures beliefs in which steps are independent of each other.
   *
   * @param prior belief about steps that follow from none
   * @param window observations and actions
   * @param beliefs one per step
   */
  public void measure(MarginalBelief prior, Window window, BeliefSequence beliefs) {
    begin(prior, window, beliefs);
    for (int t = 1; t < length; t++) {
      for (int f = 0; window.linked(t) && f < model.factors(); f++) {
        WorkingTable table = model.transition(f);
        weights.expand(table, beliefs.at(t - 1), window.action(t));
        Arrays.fill(row, 0, table.rows(), 0);
        table.addExpectedLogs(weights, row);
        transitionCrossEntropy[t] -= expectation(beliefs.at(t), f);
        negativeEntropy[t] -= entropy(beliefs.at(t), f);
      }
    }
  }

  /**
   * Measures beliefs with their pairs of neighbouring steps.
   *
   * @param prior belief about steps that follow from none
   * @param window observations and actions
   * @param smoothed beliefs and pairs
   */
  public void measure(MarginalBelief prior, Window window, Smoother smoothed) {
    begin(prior, window, smoothed.beliefs());
    for (int t = 1; t < length; t++) {
      for (int f = 0; window.linked(t) && f < model.factors(); f++) {
        smoothed.pair(t, f, pair);
        negativeEntropy[t] += conditional(smoothed.beliefs().at(t - 1), f);
        transitionCrossEntropy[t] -= smoothed.expectedLogTransition(t, f, pair);
      }
    }
  }

  /** What does not depend on neighbours. */
  private void begin(MarginalBelief prior, Window window, BeliefSequence beliefs) {
    length = window.length();
    for (int t = 0; t < length; t++) {
      negativeEntropy[t] = 0;
      priorCrossEntropy[t] = 0;
      transitionCrossEntropy[t] = 0;
      for (int f = 0; !window.linked(t) && f < model.factors(); f++) {
        negativeEntropy[t] -= entropy(beliefs.at(t), f);
        for (int s = 0; s < model.size(f); s++) {
          row[s] = guard.log(prior.probability(f, s));
        }
        priorCrossEntropy[t] -= expectation(beliefs.at(t), f);
      }
      accuracy[t] = accuracy(window.evidence(t), beliefs.at(t));
    }
  }

  private double entropy(MarginalBelief belief, int factor) {
    double sum = 0;
    for (int s = 0; s < model.size(factor); s++) {
      sum -= guard.timesLog(belief.probability(factor, s));
    }
    return sum;
  }

  private double expectation(MarginalBelief belief, int factor) {
    double sum = 0;
    for (int s = 0; s < model.size(factor); s++) {
      sum += belief.probability(factor, s) * row[s];
    }
    return sum;
  }

  /** The negative entropy of a step given the one before, from the pair of both. */
  private double conditional(MarginalBelief before, int factor) {
    int states = model.size(factor);
    double sum = 0;
    for (int i = 0; i < states * states; i++) {
      sum += guard.timesLog(pair[i]);
    }
    return sum + entropy(before, factor);
  }

  private double accuracy(Evidence evidence, MarginalBelief belief) {
    double sum = 0;
    for (int m = 0; m < model.modalities(); m++) {
      if (evidence.present(m)) {
        sum += evidence.expected(m, weights.expand(model.likelihood(m), belief, 0));
      }
    }
    return sum;
  }

  /**
   * The negative entropy of a step's belief, given the step before where pairs are known.
   *
   * @param time the step
   * @return nats
   */
  public double negativeEntropy(int time) {
    return negativeEntropy[time];
  }

  /**
   * The cross-entropy to the prior.
   *
   * @param time the step
   * @return nats; 0 for a step that follows from another
   */
  public double priorCrossEntropy(int time) {
    return priorCrossEntropy[time];
  }

  /**
   * The cross-entropy to what the step before lets expect.
   *
   * @param time the step
   * @return nats; 0 for a step that follows from none
   */
  public double transitionCrossEntropy(int time) {
    return transitionCrossEntropy[time];
  }

  /**
   * The expected log-likelihood of what was observed.
   *
   * @param time the step
   * @return nats
   */
  public double accuracy(int time) {
    return accuracy[time];
  }

  /**
   * The free energy of a step.
   *
   * @param time the step
   * @return nats
   */
  public double at(int time) {
    return negativeEntropy[time]
        + priorCrossEntropy[time]
        + transitionCrossEntropy[time]
        - accuracy[time];
  }

  /**
   * The free energy of the whole window.
   *
   * @return nats
   */
  public double total() {
    double sum = 0;
    for (int t = 0; t < length; t++) {
      sum += at(t);
    }
    return sum;
  }
}
