package org.jackdaw.core.config;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How the contenders of an experiment are tuned: by random search, with the same budget for each.
 *
 * @param configurations settings that are drawn for every contender
 * @param seeds runs of each of them
 * @param score what is compared
 * @param spaces by the contenders' labels: dimensions by the path of an option, such as {@code
 *     gamma} or {@code knowledge.prior}; contenders without one run with their defaults
 */
public record Tune(
    int configurations, int seeds, Score score, Map<String, Map<String, Dimension>> spaces) {

  /** Dimensions of a space. */
  public static final int MOST_DIMENSIONS = 6;

  /** What is compared. */
  public enum Score {
    /** The evaluation after all training; where nothing is evaluated, the last training. */
    FINAL,
    /** Everything earned in training, the mean over the times between evaluation points. */
    ONLINE
  }

  /** Copies the maps. */
  public Tune {
    Map<String, Map<String, Dimension>> copy = new LinkedHashMap<>();
    spaces.forEach(
        (label, space) -> copy.put(label, Collections.unmodifiableMap(new LinkedHashMap<>(space))));
    spaces = Collections.unmodifiableMap(copy);
  }
}
