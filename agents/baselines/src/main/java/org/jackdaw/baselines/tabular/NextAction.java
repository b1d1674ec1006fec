package org.jackdaw.baselines.tabular;

/**
 * When in training the next action is drawn. It matters where an update changes the values of the
 * state that the draw looks at: where a step led nowhere, an action drawn before the update is the
 * same bad one again, one drawn after it is another. So learners that draw before it earn less at
 * first, and see more of a large world.
 */
public enum NextAction {
  /** Before the values move; what on-policy updates from the next action take for granted. */
  BEFORE_UPDATE,
  /** When it is asked for, by the values as the update left them. */
  AFTER_UPDATE
}
