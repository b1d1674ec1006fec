package org.jackdaw.encoders.learning;

import org.jackdaw.api.agent.Budget;

/**
 * How much of the training budget is used, in episodes or in steps, whichever the budget counts;
 * without a budget all of it is.
 */
public final class Progress {

  private final boolean bySteps;
  private final long all; // episodes or steps; 0 where there is no budget
  private long episodes;
  private long steps;

  /**
   * Nothing used yet.
   *
   * @param budget what the agent may use for training
   */
  public Progress(Budget budget) {
    this.bySteps = budget.trainSteps().isPresent();
    this.all = bySteps ? budget.trainSteps().getAsLong() : budget.trainEpisodes().orElse(0);
  }

  /** A training episode has ended. */
  public void episodeDone() {
    episodes++;
  }

  /** A training step has been taken. */
  public void stepDone() {
    steps++;
  }

  /**
   * The share of the budget that is used.
   *
   * @return at least 0; above 1 where training goes on beyond the budget
   */
  public double share() {
    return all == 0 ? 1 : (bySteps ? steps : episodes) / (double) all;
  }

  /**
   * Whether steps are counted, so that the share changes within an episode.
   *
   * @return false if episodes are, or nothing is
   */
  public boolean bySteps() {
    return bySteps;
  }
}
