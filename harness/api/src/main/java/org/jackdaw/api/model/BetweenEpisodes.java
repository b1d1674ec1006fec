package org.jackdaw.api.model;

/**
 * What becomes of a factor between two episodes. A factor that is kept or switches is constant
 * within an episode and uncontrolled; its value follows from the run's seed and the number of
 * training episodes before this one, so during evaluation it stands still.
 */
public sealed interface BetweenEpisodes {

  /** Drawn anew from the start distribution. */
  record Drawn() implements BetweenEpisodes {}

  /** Drawn once per run and kept. */
  record Kept() implements BetweenEpisodes {}

  /**
   * A Markov chain over episodes that begins with the start distribution.
   *
   * @param matrix one column per value in the last episode, one row per value in the next
   */
  record Switching(Table matrix) implements BetweenEpisodes {}
}
