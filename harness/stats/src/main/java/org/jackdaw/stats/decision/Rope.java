package org.jackdaw.stats.decision;

import java.util.OptionalDouble;

/**
 * Where an interval of a difference lies, relative to a region of practical equivalence around 0
 * (Kruschke 2018, doi:10.1177/2515245918771304).
 */
public enum Rope {
  /** Wholly above the region. */
  LARGER,
  /** Wholly below the region. */
  SMALLER,
  /** Wholly within the region: too small to matter. */
  EQUIVALENT,
  /** Neither: the interval says too little. */
  UNDECIDED;

  /**
   * Places an interval.
   *
   * @param low lower bound; empty where there is none
   * @param high upper bound; empty where there is none
   * @param margin the largest difference that does not matter, at least 0, in the unit of the
   *     bounds
   * @return where it lies
   */
  public static Rope of(OptionalDouble low, OptionalDouble high, double margin) {
    if (!(margin >= 0)) {
      throw new IllegalArgumentException("margin must be >= 0, got " + margin);
    }
    double from = low.orElse(Double.NEGATIVE_INFINITY);
    double to = high.orElse(Double.POSITIVE_INFINITY);
    if (from > margin) {
      return LARGER;
    }
    if (to < -margin) {
      return SMALLER;
    }
    return from >= -margin && to <= margin ? EQUIVALENT : UNDECIDED;
  }
}
