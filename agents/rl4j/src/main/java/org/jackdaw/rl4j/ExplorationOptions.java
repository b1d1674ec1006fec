package org.jackdaw.rl4j;

import org.jackdaw.api.agent.Budget;
import org.jackdaw.api.option.Documented;

/**
 * Options of epsilon-greedy exploration.
 *
 * @param epsilonStart exploration rate at the start of training
 * @param epsilonEnd exploration rate after the decay
 * @param epsilonFraction share of the training budget over which it decays linearly
 */
public record ExplorationOptions(
    @Documented(value = "Exploration rate at the start of training", range = "[0, 1]")
        double epsilonStart,
    @Documented(value = "Exploration rate once it has fallen", range = "[0, 1]") double epsilonEnd,
    @Documented(
            value = "Share of the training budget over which the rate falls linearly",
            range = "(0, 1]")
        double epsilonFraction) {

  /** Checks the ranges. */
  public ExplorationOptions {
    Check.rate("epsilon-start", epsilonStart);
    Check.rate("epsilon-end", epsilonEnd);
    Check.share("epsilon-fraction", epsilonFraction);
  }

  /** What explores an easy world for most of a short training. */
  static ExplorationOptions small() {
    return new ExplorationOptions(1, 0.05, 0.6);
  }

  /** The schedule within a budget. */
  Annealing annealing(Budget budget) {
    return new Annealing(this, budget);
  }
}
