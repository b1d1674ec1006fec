package org.jackdaw.report.figure;

import java.util.List;
import java.util.Map;

/** Columns of {@code episodes.csv} in plain words. */
public final class MetricWords {

  private static final Map<String, String> NAMES =
      Map.of(
          "normalised_score", "score",
          "return", "return",
          "success", "success rate",
          "steps", "steps",
          "coverage", "coverage",
          "regret", "regret",
          "info_gain", "information gain");

  private static final List<String> UNITS = List.of("bits", "nats");
  private static final Map<String, String> SOURCES =
      Map.of("observer", "ideal observer", "agent", "agent's own");

  private MetricWords() {}

  /**
   * A metric in words.
   *
   * @param column its column, such as {@code observer_info_gain_bits}
   * @return such as {@code information gain (bits)}
   */
  public static String of(String column) {
    String unit = unit(column);
    return name(column) + (unit.isEmpty() ? "" : " (" + unit + ")");
  }

  /**
   * A metric in words with who measured it.
   *
   * @param column its column, such as {@code agent_belief_entropy_bits}
   * @return such as {@code belief entropy (bits, agent's own)}
   */
  public static String sourced(String column) {
    String source = SOURCES.getOrDefault(column.split("_", 2)[0], "");
    String unit = unit(column);
    String both = unit + (unit.isEmpty() || source.isEmpty() ? "" : ", ") + source;
    return name(column) + (both.isEmpty() ? "" : " (" + both + ")");
  }

  private static String name(String column) {
    String bare = column.replaceFirst("^(observer|agent)_", "").replaceFirst("_(bits|nats)$", "");
    return NAMES.getOrDefault(
        bare, bare.replace('_', ' ').replace("info gain", NAMES.get("info_gain")));
  }

  private static String unit(String column) {
    String last = column.substring(column.lastIndexOf('_') + 1);
    return UNITS.contains(last) ? last : "";
  }
}
