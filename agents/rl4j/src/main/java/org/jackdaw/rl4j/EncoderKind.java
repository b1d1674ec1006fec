package org.jackdaw.rl4j;

/** What a network sees. */
public enum EncoderKind {
  /** One-hots of the last observations and the actions between them. */
  WINDOW,
  /** The exact belief of the model that it is given. */
  BELIEF
}
