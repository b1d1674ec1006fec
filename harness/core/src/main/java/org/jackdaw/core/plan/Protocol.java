package org.jackdaw.core.plan;

import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * How much is trained and when the agent is measured. Either episodes or steps are counted, never
 * both.
 *
 * @param trainEpisodes training episodes of a cell, where episodes are counted
 * @param trainSteps training steps of a cell, where steps are counted
 * @param evaluateEvery training episodes (or steps) between evaluations; evaluations happen at 0,
 *     at every multiple, and at the end
 * @param evaluateEpisodes episodes of an evaluation; 0 for none
 */
public record Protocol(
    OptionalInt trainEpisodes, OptionalLong trainSteps, long evaluateEvery, int evaluateEpisodes) {

  /** Refuses a protocol that counts both or neither, or that has negative counts. */
  public Protocol {
    if (trainEpisodes.isPresent() == trainSteps.isPresent()) {
      throw new IllegalArgumentException(
          "protocol: give either train-episodes or train-steps, not both");
    }
    if (trainEpisodes.orElse(0) < 0 || trainSteps.orElse(0) < 0 || evaluateEpisodes < 0) {
      throw new IllegalArgumentException("protocol: counts must be >= 0");
    }
    if (evaluateEvery < 1) {
      throw new IllegalArgumentException(
          "protocol: evaluate-every must be >= 1, got " + evaluateEvery);
    }
  }

  /**
   * Whether training is counted in steps.
   *
   * @return false if it is counted in episodes
   */
  public boolean countsSteps() {
    return trainSteps.isPresent();
  }
}
