package org.jackdaw.baselines;

import org.jackdaw.api.agent.Budget;

/**
 * The exploration rate: linear from its start to its end over a fraction of the training budget, in
 * episodes or in steps, whichever the budget counts; without a budget it is at its end throughout.
 */
public final class Exploration {

  private final double start;
  private final double end;
  private final double fraction;
  private final Budget budget;
  private long episodes;
  private long steps;

  /**
   * A rate at its start.
   *
   * @param start rate at the start, in [0, 1]
   * @param end rate after the decay, in [0, 1]
   * @param fraction share of the budget over which it falls, in (0, 1]
   * @param budget what the agent may use for training
   */
  public Exploration(double start, double end, double fraction, Budget budget) {
    this.start = start;
    this.end = end;
    this.fraction = fraction;
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

  /** The rate now, in [0, 1]. */
  public double rate() {
    double share = Math.min(1, progress() / fraction);
    return (1 - share) * start + share * end;
  }

  private double progress() {
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
