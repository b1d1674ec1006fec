package org.jackdaw.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** A distribution in words, the likeliest first. */
final class BeliefWords {

  private static final int MOST_SHOWN = 6;
  private static final double LEAST_SHOWN = 0.0005;

  private BeliefWords() {}

  /**
   * A distribution.
   *
   * @param belief probabilities by label; what an empty label holds is that of all others
   * @return such as {@code left 0.8, right 0.2}; a certain label stands alone
   */
  static String of(Map<String, Double> belief) {
    List<Map.Entry<String, Double>> likely =
        belief.entrySet().stream()
            .filter(entry -> !entry.getKey().isEmpty() && entry.getValue() >= LEAST_SHOWN)
            .sorted(
                Comparator.comparingDouble((Map.Entry<String, Double> entry) -> -entry.getValue()))
            .toList();
    List<String> words = new ArrayList<>();
    for (Map.Entry<String, Double> entry : likely.subList(0, Math.min(MOST_SHOWN, likely.size()))) {
      words.add(entry.getKey() + " " + WorldFacts.rounded(entry.getValue()));
    }
    int more = likely.size() - words.size();
    boolean others = belief.getOrDefault("", 0.0) >= LEAST_SHOWN;
    return String.join(", ", words) + (others ? ", others" : more > 0 ? ", " + more + " more" : "");
  }
}
