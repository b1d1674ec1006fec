package org.jackdaw.core.wrap;

/** A probability among options. */
final class Chance {

  private Chance() {}

  static void check(String id, String key, double value) {
    if (!(value >= 0 && value <= 1)) {
      throw new IllegalArgumentException(id + ": " + key + " must be in [0, 1], got " + value);
    }
  }
}
