package org.jackdaw.aif.sequence;

import org.jackdaw.aif.inference.Evidence;
import org.jackdaw.aif.inference.FixedPointInference;
import org.jackdaw.aif.model.MarginalBelief;
import org.jackdaw.aif.model.WorkingModel;

/**
 * Message passing over a window that slides along an episode. While it fills, its first step is the
 * episode's; once it is full, the step that leaves it becomes the prior of the one that is first
 * then.
 */
public final class SlidingInference {

  /** What a step that leaves the window hands on. */
  public enum Edge {
    /** The belief from its own observation and those before it. */
    FILTERED,
    /**
     * The belief from all of the window, whose later observations count a second time then. This is
     * the rule of pymdp's JAX generation.
     */
    SMOOTHED
  }

  private final WorkingModel model;
  private final Edge edge;
  private final MessagePassing passing;
  private final FixedPointInference filter;
  private final SequenceFreeEnergy energy;
  private final Window window;
  private final BeliefSequence beliefs;
  private final MarginalBelief prior;
  private final MarginalBelief leaving;

  /**
   * Sliding inference in a model.
   *
   * @param model the model, which may go on learning
   * @param rule how beliefs are iterated
   * @param horizon steps of a full window, at least 1
   * @param edge what a step that leaves the window hands on
   */
  public SlidingInference(WorkingModel model, SequenceRule rule, int horizon, Edge edge) {
    this.model = model;
    this.edge = edge;
    window = new Window(model, horizon);
    passing = new MessagePassing(model, rule, horizon);
    filter = new FixedPointInference(model);
    energy = new SequenceFreeEnergy(model, horizon);
    beliefs = new BeliefSequence(model, horizon);
    prior = model.newBelief();
    leaving = model.newBelief();
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
    if (window.length() == window.capacity()) {
      slide(action);
    }
    return window.append(action);
  }

  private void slide(int action) {
    if (edge == Edge.FILTERED) {
      window.evidence(0).refresh();
      filter.infer(prior, window.evidence(0), leaving);
    } else {
      leaving.copy(beliefs.at(0));
    }
    model.predict(leaving, window.length() > 1 ? window.action(1) : action, prior);
  }

  /** Infers the states of all steps of the window. */
  public void infer() {
    for (int t = 0; t < window.length(); t++) {
      window.evidence(t).refresh();
    }
    passing.infer(prior, window, beliefs);
  }

  /**
   * The belief about a step.
   *
   * @param ago how many steps ago it was, 0 for the latest
   * @return live
   */
  public MarginalBelief belief(int ago) {
    return beliefs.at(window.length() - 1 - ago);
  }

  /**
   * The beliefs about all steps of the window.
   *
   * @return live, oldest first
   */
  public BeliefSequence beliefs() {
    return beliefs;
  }

  /**
   * The window.
   *
   * @return live
   */
  public Window window() {
    return window;
  }

  /**
   * The belief about the window's first step before the window was observed.
   *
   * @return live
   */
  public MarginalBelief prior() {
    return prior;
  }

  /**
   * The free energy of the window, as the model is now.
   *
   * @return the latest measurement
   */
  public SequenceFreeEnergy freeEnergy() {
    energy.measure(prior, window, beliefs);
    return energy;
  }
}
