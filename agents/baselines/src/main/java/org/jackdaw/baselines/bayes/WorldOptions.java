package org.jackdaw.baselines.bayes;

import java.util.OptionalDouble;
import org.jackdaw.api.option.Documented;
import org.jackdaw.encoders.learning.Check;

/**
 * How learners of a model see the world; options that all of them have in common.
 *
 * @param memory number of observations in the window that is taken for the state
 * @param rewardLow the least reward of a step
 * @param rewardHigh the highest reward of a step
 */
public record WorldOptions(
    @Documented(
            value =
                "Observations in the window taken for the state, with actions between; 1 where the"
                    + " structure is given",
            range = ">= 1")
        int memory,
    @Documented(
            value = "Least reward of a step; none: the goal's, or the least seen, at most 0",
            unit = "reward")
        OptionalDouble rewardLow,
    @Documented(
            value = "Highest reward of a step; none: the goal's, or the highest seen, at least 1",
            unit = "reward")
        OptionalDouble rewardHigh) {

  /** Checks the ranges. */
  public WorldOptions {
    Check.that(memory >= 1, "model learner", "memory", ">= 1", memory);
    finite("reward-low", rewardLow);
    finite("reward-high", rewardHigh);
    if (rewardLow.isPresent() && rewardHigh.isPresent()) {
      Check.that(
          rewardHigh.getAsDouble() > rewardLow.getAsDouble(),
          "model learner",
          "reward-high",
          "above reward-low",
          rewardHigh.getAsDouble());
    }
  }

  private static void finite(String key, OptionalDouble value) {
    value.ifPresent(v -> Check.that(Double.isFinite(v), "model learner", key, "finite", v));
  }

  /** What all learners of a model have as defaults. */
  static WorldOptions standard() {
    return new WorldOptions(1, OptionalDouble.empty(), OptionalDouble.empty());
  }
}
