package org.jackdaw.baselines;

/** What a tabular learner takes for the state. */
public enum EncoderKind {
  /** The last observations and the actions between them. */
  WINDOW,
  /** The exact belief of the model that it is given, rounded to a grid. */
  BELIEF
}
