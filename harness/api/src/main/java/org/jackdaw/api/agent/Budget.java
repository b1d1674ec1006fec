package org.jackdaw.api.agent;

import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * How much interaction the experiment grants; known to every contender, since schedules of step
 * sizes and exploration are fractions of it.
 *
 * @param trainEpisodes training episodes, where the protocol counts episodes
 * @param trainSteps training steps, where the protocol counts steps
 * @param stepLimit steps after which an episode is cut
 */
public record Budget(OptionalInt trainEpisodes, OptionalLong trainSteps, OptionalInt stepLimit) {

  /**
   * No limit of any kind.
   *
   * @return an empty budget
   */
  public static Budget unlimited() {
    return new Budget(OptionalInt.empty(), OptionalLong.empty(), OptionalInt.empty());
  }

  /**
   * A budget of episodes.
   *
   * @param trainEpisodes training episodes
   * @param stepLimit steps after which an episode is cut
   * @return the budget
   */
  public static Budget episodes(int trainEpisodes, int stepLimit) {
    return new Budget(
        OptionalInt.of(trainEpisodes), OptionalLong.empty(), OptionalInt.of(stepLimit));
  }
}
