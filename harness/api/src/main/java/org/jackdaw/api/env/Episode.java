package org.jackdaw.api.env;

/**
 * All that an episode of a world depends on besides the world's options and the actions.
 *
 * @param runSeed seed of what stays for a whole run, such as drawn arm means or a kept context
 * @param phase training or evaluation
 * @param trained training episodes finished before this one; schedules read this in both phases
 * @param index number of the episode within its phase and checkpoint, from 0
 * @param seed seed of this episode's chances
 */
public record Episode(long runSeed, Phase phase, int trained, int index, long seed) {

  /** Refuses negative counts. */
  public Episode {
    if (trained < 0 || index < 0) {
      throw new IllegalArgumentException(
          "trained and index must be >= 0, got " + trained + " and " + index);
    }
  }
}
