package org.jackdaw.baselines.bayes;

/** When a learner makes a new plan. */
public enum Replan {
  /** At every step. */
  STEP,
  /**
   * Once some pair of state and action has been tried as often as before the last plan, or first.
   */
  DOUBLING,
  /** At the start of every training episode. */
  EPISODE
}
