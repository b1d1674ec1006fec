package org.jackdaw.stats;

/** Who counts equally where runs of several tasks are pooled. */
public enum Weighting {
  /** Every run counts the same, so a task with more runs counts more. */
  RUNS,
  /** Every task counts the same: each of its runs by one over their number. */
  TASKS
}
