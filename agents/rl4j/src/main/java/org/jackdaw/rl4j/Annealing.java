package org.jackdaw.rl4j;

import org.jackdaw.api.agent.Budget;

/**
 * The exploration rate: linear from its start to its end over a fraction of the training budget, in
 * steps or episodes, whichever the budget counts; without a budget it is at its end throughout.
 */
final class Annealing {

  private final ExplorationOptions options;
  private final Budget budget;
  private long episodes;
  private long steps;

  Annealing(ExplorationOptions options, Budget budget) {
    this.options = options;
    this.budget = budget;
  }

  /** A training step has been taken. */
  void step(boolean last) {
    steps++;
    episodes += last ? 1 : 0;
  }

  /** The rate now, in [0, 1]. */
  double rate() {
    double share = Math.min(1, progress() / options.epsilonFraction());
    return (1 - share) * options.epsilonStart() + share * options.epsilonEnd();
  }

  private double progress() {
    if (budget.trainSteps().isPresent()) {
      return share(steps, budget.trainSteps().getAsLong());
    }
    return budget.trainEpisodes().isPresent()
        ? share(episodes, budget.trainEpisodes().getAsInt())
        : 1;
  }

  private static double share(long done, long all) {
    return all == 0 ? 1 : done / (double) all;
  }
}
