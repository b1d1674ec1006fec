package org.jackdaw.baselines;

import org.jackdaw.api.text.Decimals;

/** Messages for options that are out of range. */
final class Check {

  private Check() {}

  /** Refuses a number that is not what it must be. */
  static void that(boolean right, String agent, String key, String must, double value) {
    if (!right) {
      String got = Double.isFinite(value) ? Decimals.format(value) : Double.toString(value);
      throw new IllegalArgumentException(agent + ": " + key + " must be " + must + ", got " + got);
    }
  }
}
