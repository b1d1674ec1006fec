package org.jackdaw.baselines.tabular;

/** How a learner of values explores in training. */
public enum ExplorationKind {
  /** Any allowed action with probability epsilon, else the best one. */
  EPSILON_GREEDY,
  /** Every allowed action by the exponential of its value over a temperature. */
  SOFTMAX
}
