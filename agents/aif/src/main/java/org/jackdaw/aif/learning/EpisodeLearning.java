package org.jackdaw.aif.learning;

import java.util.Map;
import org.jackdaw.aif.inference.Evidence;
import org.jackdaw.aif.model.MarginalBelief;
import org.jackdaw.aif.model.WorkingModel;
import org.jackdaw.aif.sequence.Smoother;
import org.jackdaw.aif.sequence.Window;

/**
 * Learning at the end of an episode, from all of it: beliefs are filtered, and smoothed if asked
 * for, with the model as it was during the episode; then every table forgets once, takes the counts
 * of all steps, and is capped. It remembers the observations of one episode and allocates only when
 * one is longer than all before.
 */
public final class EpisodeLearning {

  /** From which beliefs is learnt. */
  public enum Beliefs {
    /** The belief at each step, from its observation and those before. */
    FILTERED,
    /** The belief from all observations of the episode; moves from pairs of such. */
    SMOOTHED
  }

  private static final int FIRST_CAPACITY = 16;

  private final WorkingModel model;
  private final Beliefs beliefs;
  private final LearningRules rules;
  private final DirichletLearning counting; // forgets and caps nothing by itself
  private final DirichletLearning starting;
  private final Window window;
  private final MarginalBelief prior;
  private Smoother smoother;
  private int capacity = FIRST_CAPACITY;

  /**
   * Learning of a model's unknown tables.
   *
   * @param model the model, modified by learning
   * @param rules by the names of unknown tables, as in {@link org.jackdaw.api.model.TableName}; a
   *     table without a rule is not learnt
   * @param beliefs from which beliefs is learnt
   */
  public EpisodeLearning(WorkingModel model, Map<String, LearningRule> rules, Beliefs beliefs) {
    this.model = model;
    this.beliefs = beliefs;
    this.rules = new LearningRules(model, rules);
    counting = new DirichletLearning(model, LearningRules.plain(rules));
    starting = new DirichletLearning(model, rules);
    window = new Window(model, FIRST_CAPACITY);
    prior = model.newBelief();
    smoother = new Smoother(model, FIRST_CAPACITY);
  }

  /**
   * Begins an episode.
   *
   * @param start belief before the first observation
   * @return the first observation, to be filled in
   */
  public Evidence begin(MarginalBelief start) {
    prior.copy(start);
    return window.clear().append(-1);
  }

  /**
   * Goes on by one step.
   *
   * @param action the joint action that led to it
   * @return its observation, to be filled in
   */
  public Evidence next(int action) {
    if (window.length() == capacity) {
      capacity *= 2;
      window.reserve(capacity);
    }
    return window.append(action);
  }

  /** Ends the episode: learns likelihoods and transitions from it. */
  public void learn() {
    if (smoother.capacity() < window.length()) {
      smoother = new Smoother(model, capacity);
    }
    smoother.infer(prior, window);
    rules.forget();
    for (int t = 0; t < window.length(); t++) {
      if (beliefs == Beliefs.SMOOTHED) {
        smoothed(t);
      } else {
        filtered(t);
      }
    }
    rules.cap();
  }

  private void filtered(int time) {
    counting.observed(window.evidence(time), smoother.filtered(time));
    if (window.linked(time)) {
      counting.moved(smoother.filtered(time - 1), window.action(time), smoother.filtered(time));
    }
  }

  private void smoothed(int time) {
    for (int m = 0; m < model.modalities(); m++) {
      if (rules.likelihood(m).learns()) {
        smoother.learnLikelihood(time, m, rules.likelihood(m).rate());
      }
    }
    for (int f = 0; f < model.factors(); f++) {
      if (rules.transition(f).learns()) {
        smoother.learnTransition(time, f, rules.transition(f).rate());
      }
    }
  }

  /**
   * Learns where a factor started, after {@link #learn}.
   *
   * @param factor the factor
   */
  public void learnStart(int factor) {
    int last = window.length() - 1;
    boolean still = beliefs == Beliefs.FILTERED && model.still(factor);
    MarginalBelief known = still ? smoother.filtered(last) : first();
    starting.started(factor, known);
  }

  private MarginalBelief first() {
    return beliefs == Beliefs.SMOOTHED ? smoother.beliefs().at(0) : smoother.filtered(0);
  }
}
