package org.jackdaw.core.compare;

/** What was shown of two contenders' scores. */
public enum Outcome {
  /** The first contender scores higher. */
  FIRST_HIGHER,
  /** The second contender scores higher. */
  SECOND_HIGHER,
  /** Every run scored the same. */
  SAME,
  /** Neither: the difference may be chance. */
  NOT_SHOWN
}
