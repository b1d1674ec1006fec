package org.jackdaw.baselines.tabular;

/** How a learner of a policy acts in evaluation. */
public enum PolicyEvaluation {
  /** By the most probable action, ties broken at random. */
  MOST_PROBABLE,
  /** By drawing from the policy, as in training. */
  DRAWN
}
