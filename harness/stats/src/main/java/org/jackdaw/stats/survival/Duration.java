package org.jackdaw.stats.survival;

/**
 * How long it took until something happened, or how long it was watched without its happening.
 *
 * @param time in any unit; at least 0
 * @param ended whether it happened then; else it was watched no longer (right-censored)
 */
public record Duration(double time, boolean ended) {

  /** Refuses a time that is none. */
  public Duration {
    if (!(time >= 0 && time < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("time must be finite and >= 0, got " + time);
    }
  }

  /**
   * It happened.
   *
   * @param time when
   * @return the duration
   */
  public static Duration ended(double time) {
    return new Duration(time, true);
  }

  /**
   * It had not happened yet.
   *
   * @param time when it was last watched
   * @return the duration
   */
  public static Duration censored(double time) {
    return new Duration(time, false);
  }
}
