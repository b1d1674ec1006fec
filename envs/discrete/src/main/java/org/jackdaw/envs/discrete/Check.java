package org.jackdaw.envs.discrete;

import org.jackdaw.api.text.Decimals;

/** The checks of options, with messages that name the world, the key, the range and the value. */
final class Check {

  private Check() {}

  static void within(String world, String key, double value, double low, double high) {
    if (!(value >= low && value <= high)) {
      throw new IllegalArgumentException(
          world
              + ": "
              + key
              + " must be in ["
              + Decimals.format(low)
              + ", "
              + Decimals.format(high)
              + "], got "
              + text(value));
    }
  }

  static void atLeast(String world, String key, int value, int low) {
    that(value >= low, world + ": " + key + " must be >= " + low + ", got " + value);
  }

  static void finite(String world, String key, double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(world + ": " + key + " must be finite, got " + value);
    }
  }

  static void that(boolean condition, String message) {
    if (!condition) {
      throw new IllegalArgumentException(message);
    }
  }

  private static String text(double value) {
    return Double.isFinite(value) ? Decimals.format(value) : Double.toString(value);
  }
}
