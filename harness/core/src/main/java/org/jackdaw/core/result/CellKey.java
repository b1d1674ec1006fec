package org.jackdaw.core.result;

import java.util.Comparator;
import java.util.Locale;

/**
 * Which cell, by position, so that any label can be kept under a plain file name. Sorted as rows
 * are: environment by environment, contender by contender, seed by seed.
 *
 * @param environment position of the environment in the experiment
 * @param contender position of the contender in the experiment
 * @param seed the run's index
 */
public record CellKey(int environment, int contender, int seed) implements Comparable<CellKey> {

  private static final Comparator<CellKey> ORDER =
      Comparator.comparingInt(CellKey::environment)
          .thenComparingInt(CellKey::contender)
          .thenComparingInt(CellKey::seed);

  @Override
  public int compareTo(CellKey other) {
    return ORDER.compare(this, other);
  }

  String folder() {
    return String.format(Locale.ROOT, "%03d-%03d-%06d", environment, contender, seed);
  }
}
