package org.jackdaw.rl4j;

import org.jackdaw.api.agent.Budget;
import org.jackdaw.api.option.Documented;
import org.jackdaw.encoders.learning.Check;
import org.jackdaw.encoders.learning.Exploration;

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
    Check.rate(NetworkOptions.NAME, "epsilon-start", epsilonStart);
    Check.rate(NetworkOptions.NAME, "epsilon-end", epsilonEnd);
    Check.share(NetworkOptions.NAME, "epsilon-fraction", epsilonFraction);
  }

  /** What explores an easy world for most of a short training. */
  static ExplorationOptions small() {
    return new ExplorationOptions(1, 0.05, 0.6);
  }

  /** The schedule within a budget. */
  Exploration schedule(Budget budget) {
    return new Exploration(epsilonStart, epsilonEnd, epsilonFraction, budget);
  }
}
