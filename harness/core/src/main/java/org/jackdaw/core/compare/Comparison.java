package org.jackdaw.core.compare;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Two contenders head to head.
 *
 * @param first name of the first contender; differences are first minus second
 * @param second name of the second contender
 * @param firstKnowledge what the first was told
 * @param secondKnowledge what the second was told
 * @param moment when they are compared
 * @param design how runs are held against each other
 * @param seed the root of all resampling and random tests
 * @param worlds what was found in each world that could be compared
 * @param overall what was found over several worlds; apart where information can pay and where it
 *     cannot
 * @param notCompared why worlds could not be compared, by label
 * @param warnings what a reader must know
 * @param verdict the conclusion, one sentence for each scope
 */
public record Comparison(
    String first,
    String second,
    String firstKnowledge,
    String secondKnowledge,
    Moment moment,
    Design design,
    long seed,
    List<WorldFinding> worlds,
    List<OverallFinding> overall,
    Map<String, String> notCompared,
    List<String> warnings,
    List<String> verdict) {

  /** Copies the collections. */
  public Comparison {
    worlds = List.copyOf(worlds);
    overall = List.copyOf(overall);
    notCompared = Collections.unmodifiableMap(new LinkedHashMap<>(notCompared));
    warnings = List.copyOf(warnings);
    verdict = List.copyOf(verdict);
  }

  /**
   * Whether both were told the same.
   *
   * @return false if a difference may come from knowledge alone
   */
  public boolean equalKnowledge() {
    return firstKnowledge.equals(secondKnowledge);
  }
}
