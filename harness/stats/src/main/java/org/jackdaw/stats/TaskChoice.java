package org.jackdaw.stats;

/** What a conclusion about several tasks is about. */
public enum TaskChoice {
  /** These tasks; only runs are drawn anew (stratified resampling). */
  FIXED,
  /** All tasks of which these are a random choice; tasks are drawn anew too, then their runs. */
  DRAWN
}
