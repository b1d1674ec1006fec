package org.jackdaw.aif.sequence;

import java.util.Arrays;
import org.jackdaw.aif.model.MarginalBelief;
import org.jackdaw.aif.model.WorkingModel;

/** One factored belief per step. Mutable and reused. */
public final class BeliefSequence {

  private final MarginalBelief[] beliefs;

  /**
   * Uniform beliefs.
   *
   * @param model the model
   * @param capacity number of steps, at least 1
   */
  public BeliefSequence(WorkingModel model, int capacity) {
    beliefs = new MarginalBelief[capacity];
    Arrays.setAll(beliefs, t -> model.newBelief());
  }

  /**
   * The belief about the states at a step.
   *
   * @param time the step, from 0
   * @return live
   */
  public MarginalBelief at(int time) {
    return beliefs[time];
  }

  /**
   * Number of steps that fit.
   *
   * @return at least 1
   */
  public int capacity() {
    return beliefs.length;
  }
}
