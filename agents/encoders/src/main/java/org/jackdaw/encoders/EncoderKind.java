package org.jackdaw.encoders;

/** What a learner takes for the state, or its network sees. */
public enum EncoderKind {
  /** The last observations and the actions between them. */
  WINDOW,
  /** The exact belief of the model that it is given, for tables rounded to a grid. */
  BELIEF
}
