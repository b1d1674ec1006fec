package org.jackdaw.rl4j;

import org.jackdaw.api.text.Decimals;

/** Messages for options that are out of range. */
final class Check {

  private static final String WHO = "rl4j learner";

  private Check() {}

  /** Refuses a number that is not what it must be. */
  static void that(boolean right, String key, String must, double value) {
    if (!right) {
      String got = Double.isFinite(value) ? Decimals.format(value) : Double.toString(value);
      throw new IllegalArgumentException(WHO + ": " + key + " must be " + must + ", got " + got);
    }
  }

  /** Refuses a number outside (0, 1]. */
  static void share(String key, double value) {
    that(value > 0 && value <= 1, key, "in (0, 1]", value);
  }

  /** Refuses a number outside [0, 1]. */
  static void rate(String key, double value) {
    that(value >= 0 && value <= 1, key, "in [0, 1]", value);
  }

  /** Refuses a number below a least one. */
  static void atLeast(int least, String key, int value) {
    that(value >= least, key, ">= " + least, value);
  }
}
