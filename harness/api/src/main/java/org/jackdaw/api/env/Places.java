package org.jackdaw.api.env;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where the states of a factor are on the picture of a world, so that beliefs can be drawn there.
 *
 * @param factor name of the factor of the published model
 * @param states where each state is, by its label, in the order of the factor
 */
public record Places(String factor, Map<String, Spot> states) {

  /** Copies the map. */
  public Places {
    states = Collections.unmodifiableMap(new LinkedHashMap<>(states));
  }

  /**
   * One sign of a picture.
   *
   * @param line its line, from 0
   * @param column its column, from 0
   */
  public record Spot(int line, int column) {

    /** Refuses what is outside every picture. */
    public Spot {
      if (line < 0 || column < 0) {
        throw new IllegalArgumentException(
            "a spot must have line and column >= 0, got " + line + ", " + column);
      }
    }
  }
}
