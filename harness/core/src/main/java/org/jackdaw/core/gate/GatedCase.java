package org.jackdaw.core.gate;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The runs of one contender in one world.
 *
 * @param key which
 * @param phase what the scores are of, {@code evaluate} or {@code train}
 * @param checkpoint after how much training
 * @param repeatable whether the contender is declared to do the same again
 * @param runs by seed, ascending
 */
public record GatedCase(
    CaseKey key,
    String phase,
    long checkpoint,
    boolean repeatable,
    SortedMap<Integer, GatedRun> runs) {

  /** Copies the runs. */
  public GatedCase {
    runs = Collections.unmodifiableSortedMap(new TreeMap<>(runs));
  }
}
