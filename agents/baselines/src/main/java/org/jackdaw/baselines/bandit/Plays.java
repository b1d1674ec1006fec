package org.jackdaw.baselines.bandit;

import java.util.OptionalLong;
import org.jackdaw.api.agent.Budget;

/** How many plays a budget of training grants. */
final class Plays {

  private Plays() {}

  /** Steps, or episodes times their longest; empty where neither is bounded. */
  static OptionalLong of(Budget budget) {
    if (budget.trainSteps().isPresent()) {
      return budget.trainSteps();
    }
    if (budget.trainEpisodes().isPresent() && budget.stepLimit().isPresent()) {
      long episodes = budget.trainEpisodes().getAsInt();
      return OptionalLong.of(episodes * budget.stepLimit().getAsInt());
    }
    return OptionalLong.empty();
  }
}
