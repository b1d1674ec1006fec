package org.jackdaw.api.env;

import java.util.Arrays;
import java.util.Locale;

/** What an episode is for. */
public enum Phase {
  /** The agent learns. */
  TRAIN,
  /** The agent is measured; its parameters are frozen. */
  EVALUATE;

  /**
   * The word used in rows.
   *
   * @return {@code train} or {@code evaluate}
   */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The phase of a word.
   *
   * @param word as in rows
   * @return the phase
   * @throws IllegalArgumentException if there is none
   */
  public static Phase of(String word) {
    return Arrays.stream(values())
        .filter(phase -> phase.word().equals(word))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("phase must be train or evaluate, got " + word));
  }
}
