package org.jackdaw.oracle.bounds;

import java.util.function.Predicate;

/**
 * When a search stops.
 *
 * @param relativeGap distance of the bounds, relative to the larger one, at which they are close
 *     enough; at least 0
 * @param mostBackups beliefs at which bounds are improved before it stops in any case
 * @param stop asked between trials with what is known so far; true ends the search. Whatever
 *     reaches a row must not depend on it
 */
public record SearchLimits(double relativeGap, long mostBackups, Predicate<ValueBounds> stop) {

  /** Checks the numbers. */
  public SearchLimits {
    if (!(relativeGap >= 0)) {
      throw new IllegalArgumentException("the gap must be >= 0, got " + relativeGap);
    }
    if (mostBackups < 0) {
      throw new IllegalArgumentException("the backups must be >= 0, got " + mostBackups);
    }
  }

  /**
   * Limits that do not depend on the clock.
   *
   * @param relativeGap distance of the bounds, relative to the larger one
   * @param mostBackups backups
   * @return the limits
   */
  public static SearchLimits of(double relativeGap, long mostBackups) {
    return new SearchLimits(relativeGap, mostBackups, soFar -> false);
  }
}
