package org.jackdaw.core.run;

/**
 * How a plan is executed; none of it changes a result.
 *
 * @param jobs cells that compute at once, at least 1
 * @param resume whether an incomplete folder is continued, and failed cells are tried again
 */
public record RunOptions(int jobs, boolean resume) {

  /** Refuses less than one job. */
  public RunOptions {
    if (jobs < 1) {
      throw new IllegalArgumentException("jobs must be >= 1, got " + jobs);
    }
  }
}
