package org.jackdaw.baselines.tabular;

/**
 * A training step by the numbers of its states and of its action, as learners see it. One object,
 * refilled at every step, so that a step allocates nothing.
 */
final class Experience {

  int before;
  int action;
  double reward; // with what a bonus adds
  int after;
  boolean terminated;
  boolean last; // terminated or truncated
  boolean[] allowedBefore;
  boolean[] allowedAfter;

  Experience(int actions) {
    allowedBefore = new boolean[actions];
    allowedAfter = new boolean[actions];
  }

  /** What was after is before now; what will be after is to be written. */
  void turn() {
    boolean[] older = allowedBefore;
    allowedBefore = allowedAfter;
    allowedAfter = older;
    before = after;
  }
}
