package org.jackdaw.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jackdaw.core.result.Sanity;

/**
 * What came of a learner in the worlds of the suite sanity.
 *
 * @param label the agent with its options, as it was asked for
 * @param knowledge what it was told
 * @param episodes training episodes
 * @param shares of the optimum, by world
 * @param reasons why it was not measured, by world; or what failed
 * @param broken whether a cell failed
 */
record SanityResult(
    String label,
    String knowledge,
    int episodes,
    SortedMap<String, Double> shares,
    SortedMap<String, String> reasons,
    List<String> broken) {

  /** How it is judged. */
  enum Verdict {
    /** It solved every world that it can act in. */
    PASSED("functional"),
    /** It did not. */
    FAILED(Sanity.NOTE),
    /** It can act in none. */
    UNMEASURED("not measured");

    private final String words;

    Verdict(String words) {
      this.words = words;
    }
  }

  /** Copies the maps. */
  SanityResult {
    shares = new TreeMap<>(shares);
    reasons = new TreeMap<>(reasons);
    broken = List.copyOf(broken);
  }

  Verdict verdict() {
    if (!broken.isEmpty() || shares.values().stream().anyMatch(share -> share < Sanity.SHARE)) {
      return Verdict.FAILED;
    }
    return shares.isEmpty() ? Verdict.UNMEASURED : Verdict.PASSED;
  }

  String[] cells() {
    String figures =
        shares.entrySet().stream()
            .map(e -> e.getKey() + " " + percent(e.getValue()))
            .collect(Collectors.joining(", "));
    return new String[] {
      label,
      knowledge,
      Integer.toString(episodes),
      broken.isEmpty() ? figures : "failed: " + String.join("; ", broken),
      verdict().words
    };
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f %%", 100 * share);
  }

  Map<String, Object> toMap() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("agent", label);
    map.put("knowledge", knowledge);
    map.put("episodes", episodes);
    map.put("verdict", verdict().words);
    map.put("shares", shares);
    map.put("notMeasured", reasons);
    map.put("failures", broken);
    return map;
  }
}
