package org.jackdaw.core.result;

/**
 * The steps at which running values are written: 1, 1.2, 1.4, 1.7, 2, 2.5, 3, 4, ..., 10 times
 * powers of ten, as far as they are whole.
 */
public final class CurveSteps {

  /** Episodes of at most this many steps have no curve. */
  public static final int SHORT = 100;

  private static final int[] TENTHS = {10, 12, 14, 17, 20, 25, 30, 40, 50, 60, 70, 80, 90};

  private CurveSteps() {}

  /**
   * The next step to write.
   *
   * @param step a step, from 0
   * @return the first one after it
   */
  public static long after(long step) {
    for (long power = 1; ; power *= 10) {
      for (int tenths : TENTHS) {
        long candidate = tenths * power / 10;
        if (tenths * power % 10 == 0 && candidate > step) {
          return candidate;
        }
      }
    }
  }
}
