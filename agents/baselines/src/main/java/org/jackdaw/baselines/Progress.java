package org.jackdaw.baselines;

import org.jackdaw.api.agent.Budget;

/**
 * How much of the training budget is used, in episodes or in steps, whichever the budget counts;
 * without a budget all of it is.
 */
public final class Progress {

  private final Budget budget;
  private long episodes;
  private long steps;

  /**
   * Nothing used yet.
   *
   * @param budget what the agent may use for training
   */
  public Progress(Budget budget) {
    this.budget = budget;
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
    if (budget.trainSteps().isPresent()) {
      return share(steps, budget.trainSteps().getAsLong());
    }
    if (budget.trainEpisodes().isPresent()) {
      return share(episodes, budget.trainEpisodes().getAsInt());
    }
    return 1;
  }

  private static double share(long done, long all) {
    return all == 0 ? 1 : done / (double) all;
  }
}
