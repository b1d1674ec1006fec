package org.jackdaw.aif.sequence;

import java.util.Arrays;
import org.jackdaw.aif.convention.Conventions.ZeroCells;
import org.jackdaw.aif.convention.Conventions.Zeros;
import org.jackdaw.aif.inference.FixedPointInference;
import org.jackdaw.aif.model.JointWeights;
import org.jackdaw.aif.model.MarginalBelief;
import org.jackdaw.aif.model.WorkingModel;
import org.jackdaw.aif.model.WorkingTable;

/**
 * Online filtering followed by backward smoothing, factor by factor: what a later observation says
 * about an earlier state goes back through the filtered beliefs (Rauch, Tung and Striebel 1965,
 * doi:10.2514/3.3166, for discrete states). Exact for a model of one factor. Other parents of a
 * transition are averaged over their filtered beliefs. That an episode went on is evidence that its
 * earlier states were not terminal. Holds the latest result.
 */
public final class Smoother {

  /** What becomes of probability on states that earlier beliefs exclude. */
  public enum Loss {
    /** It says nothing about the state before, which is believed as it was filtered. */
    REPLACED,
    /** It is spread over what the other states say: pymdp's rule for one factor. */
    RENORMALISED,
    /** It is lost, and beliefs no longer sum to one: pymdp's rule for several factors. */
    KEPT
  }

  private final WorkingModel model;
  private final Loss loss;
  private final double floor; // of the probability of a next state
  private final FixedPointInference inference;
  private final JointWeights weights = new JointWeights();
  private final BeliefSequence priors;
  private final BeliefSequence filtered;
  private final BeliefSequence smoothed;
  private final double[] freeEnergies;
  private final double[][][] conditionals; // [time][factor], at state before * states + state
  private final double[] scratch;
  private final double[] pair;
  private Window window;

  /**
   * Smoothing in a model.
   *
   * @param model the model, which may go on learning
   * @param capacity most steps of a window
   */
  public Smoother(WorkingModel model, int capacity) {
    this(model, capacity, Loss.REPLACED);
  }

  /**
   * Smoothing in a model.
   *
   * @param model the model, which may go on learning
   * @param capacity most steps of a window
   * @param loss what becomes of probability on states that earlier beliefs exclude
   */
  public Smoother(WorkingModel model, int capacity, Loss loss) {
    this.model = model;
    this.loss = loss;
    boolean guarded = model.conventions().zeros() == Zeros.GUARDED && loss == Loss.RENORMALISED;
    floor = guarded ? model.conventions().logGuard().epsilon() : 0;
    inference = new FixedPointInference(model);
    priors = new BeliefSequence(model, capacity);
    filtered = new BeliefSequence(model, capacity);
    smoothed = new BeliefSequence(model, capacity);
    freeEnergies = new double[capacity];
    window = new Window(model, 1);
    int most = 1;
    for (int f = 0; f < model.factors(); f++) {
      most = Math.max(most, model.size(f));
    }
    conditionals = new double[capacity][model.factors()][];
    for (double[][] step : conditionals) {
      Arrays.setAll(step, f -> new double[model.size(f) * model.size(f)]);
    }
    scratch = new double[most];
    pair = new double[most * most];
  }

  /**
   * Most steps of a window.
   *
   * @return as given
   */
  public int capacity() {
    return freeEnergies.length;
  }

  /**
   * Filters and smooths a window.
   *
   * @param prior belief about steps that follow from none
   * @param observed observations and actions; kept, to answer for pairs
   */
  public void infer(MarginalBelief prior, Window observed) {
    window = observed;
    for (int t = 0; t < window.length(); t++) {
      filter(prior, t);
    }
    for (int t = window.length() - 1; t >= 0; t--) {
      smoothed.at(t).copy(filtered.at(t));
      for (int f = 0; window.linked(t + 1) && f < model.factors(); f++) {
        smooth(t, f);
      }
    }
  }

  private void filter(MarginalBelief prior, int time) {
    if (window.linked(time)) {
      model.ending().goOn(filtered.at(time - 1));
      model.predict(filtered.at(time - 1), window.action(time), priors.at(time));
    } else {
      priors.at(time).copy(prior);
    }
    inference.infer(priors.at(time), window.evidence(time), filtered.at(time));
    freeEnergies[time] = inference.freeEnergy();
  }

  private void smooth(int time, int factor) {
    int states = model.size(factor);
    double[] conditional = condition(time + 1, factor);
    double total = 0;
    for (int s = 0; s < states; s++) {
      double sum = 0;
      for (int next = 0; next < states; next++) {
        sum += conditional[s * states + next] * smoothed.at(time + 1).probability(factor, next);
      }
      scratch[s] = sum;
      total += sum;
    }
    for (int s = 0; loss == Loss.RENORMALISED && total > 0 && s < states; s++) {
      scratch[s] /= total;
    }
    smoothed.at(time).set(factor, scratch, 0);
  }

  /** The state before a step given the state at it. */
  private double[] condition(int time, int factor) {
    int states = model.size(factor);
    double[] conditional = conditionals[time][factor];
    transition(time, factor, conditional);
    for (int next = 0; next < states; next++) {
      double sum = 0;
      for (int s = 0; s < states; s++) {
        int cell = s * states + next;
        conditional[cell] *= filtered.at(time - 1).probability(factor, s);
        sum += conditional[cell];
      }
      boolean reached = sum > 0;
      for (int s = 0; s < states; s++) {
        int cell = s * states + next;
        double otherwise = loss == Loss.REPLACED ? filtered.at(time - 1).probability(factor, s) : 0;
        conditional[cell] = reached ? conditional[cell] / Math.max(sum, floor) : otherwise;
      }
    }
    return conditional;
  }

  /** Probability of the next state given this factor's own state, at state * states + next. */
  private void transition(int time, int factor, double[] target) {
    WorkingTable table = model.transition(factor);
    int states = model.size(factor);
    Arrays.fill(target, 0);
    int own = own(table, factor);
    if (own >= 0) {
      weights.expandWithout(table, filtered.at(time - 1), own, window.action(time));
      table.addMarginalised(weights, own, target);
      return;
    }
    for (int i = 0; i < states * states; i++) {
      target[i] = priors.at(time).probability(factor, i % states);
    }
  }

  private static int own(WorkingTable table, int factor) {
    for (int p = 0; p < table.parents(); p++) {
      if (table.parent(p) == factor) {
        return p;
      }
    }
    return -1;
  }

  /**
   * Writes the joint belief about a step and the one before it.
   *
   * @param time a step that is linked
   * @param factor the factor
   * @param target probability of each pair, at state before * states + state, overwritten
   */
  public void pair(int time, int factor, double[] target) {
    conditionals(time, factor, target);
    int states = model.size(factor);
    for (int i = 0; i < states * states; i++) {
      target[i] *= smoothed.at(time).probability(factor, i % states);
    }
  }

  /**
   * Writes the belief about the state before a step given the state at it.
   *
   * @param time a step that is linked
   * @param factor the factor
   * @param target probability of the state before, at state before * states + state, overwritten
   */
  public void conditionals(int time, int factor, double[] target) {
    System.arraycopy(conditionals[time][factor], 0, target, 0, conditionals[time][factor].length);
  }

  /** The log-transition that led to a step, expected under a pair. */
  double expectedLogTransition(int time, int factor, double[] pair) {
    WorkingTable table = model.transition(factor);
    int own = own(table, factor);
    if (own >= 0) {
      weights.expandWithout(table, smoothed.at(time - 1), own, window.action(time));
      return table.expectedLog(weights, own, pair);
    }
    Arrays.fill(scratch, 0, table.rows(), 0);
    weights.expand(table, smoothed.at(time - 1), window.action(time));
    table.addExpectedLogs(weights, scratch);
    double sum = 0;
    for (int s = 0; s < table.rows(); s++) {
      sum += smoothed.at(time).probability(factor, s) * scratch[s];
    }
    return sum;
  }

  /**
   * Learns the tables that are unknown from the whole window: likelihoods from smoothed beliefs,
   * transitions from pairs.
   *
   * @param likelihoods counts per observation
   * @param transitions counts per move
   */
  public void learn(double likelihoods, double transitions) {
    for (int f = 0; f < model.factors(); f++) {
      for (int t = 1; model.transition(f).counts().isPresent() && t < window.length(); t++) {
        learnTransition(t, f, transitions);
      }
    }
    for (int m = 0; m < model.modalities(); m++) {
      for (int t = 0; model.likelihood(m).counts().isPresent() && t < window.length(); t++) {
        learnLikelihood(t, m, likelihoods);
      }
    }
  }

  /**
   * Learns a likelihood from one step's observation and smoothed belief.
   *
   * @param time the step
   * @param modality a modality whose likelihood is unknown; one that was not observed teaches
   *     nothing
   * @param rate counts
   */
  public void learnLikelihood(int time, int modality, double rate) {
    if (window.evidence(time).present(modality)) {
      weights.expand(model.likelihood(modality), smoothed.at(time), 0);
      window.evidence(time).learn(modality, weights, rate);
    }
  }

  /**
   * Learns a transition from the joint belief about a step and the one before it.
   *
   * @param time the step; one that follows from none teaches nothing
   * @param factor a factor whose transition is unknown
   * @param rate counts
   */
  public void learnTransition(int time, int factor, double rate) {
    if (window.linked(time)) {
      learnLinked(time, factor, rate);
    }
  }

  private void learnLinked(int time, int factor, double rate) {
    WorkingTable table = model.transition(factor);
    ZeroCells zeroCells = model.conventions().zeroCells();
    int own = own(table, factor);
    if (own >= 0) {
      pair(time, factor, pair);
      weights.expandWithout(table, smoothed.at(time - 1), own, window.action(time));
      table.learn(weights, own, pair, rate, zeroCells);
    } else {
      weights.expand(table, smoothed.at(time - 1), window.action(time));
      table.learn(weights, smoothed.at(time).marginal(factor), rate, zeroCells);
    }
  }

  /**
   * The belief about a step before it was observed.
   *
   * @param time the step
   * @return live
   */
  public MarginalBelief prior(int time) {
    return priors.at(time);
  }

  /**
   * The belief about a step from its observation and those before.
   *
   * @param time the step
   * @return live
   */
  public MarginalBelief filtered(int time) {
    return filtered.at(time);
  }

  /**
   * The beliefs from all observations.
   *
   * @return live
   */
  public BeliefSequence beliefs() {
    return smoothed;
  }

  /**
   * The free energy of a step's observation when it was filtered.
   *
   * @param time the step
   * @return nats
   */
  public double filteringFreeEnergy(int time) {
    return freeEnergies[time];
  }
}
