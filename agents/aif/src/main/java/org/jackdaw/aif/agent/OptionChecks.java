package org.jackdaw.aif.agent;

/** Refuses options out of range. */
final class OptionChecks {

  private OptionChecks() {}

  static void atLeast(String key, double value, double least) {
    if (!(value >= least) || value == Double.POSITIVE_INFINITY) {
      throw refused(key, "finite and >= " + (int) least, value);
    }
  }

  static void finite(String key, double value) {
    if (!Double.isFinite(value)) {
      throw refused(key, "finite", value);
    }
  }

  static void fraction(String key, double value) {
    if (!(value >= 0 && value < 1)) {
      throw refused(key, "in [0, 1)", value);
    }
  }

  static void share(String key, double value) {
    if (!(value >= 0 && value <= 1)) {
      throw refused(key, "in [0, 1]", value);
    }
  }

  static void probability(String key, double value) {
    if (!(value > 0 && value <= 1)) {
      throw refused(key, "in (0, 1]", value);
    }
  }

  static void above(String key, double value, double least) {
    if (!(value > least) || value == Double.POSITIVE_INFINITY) {
      throw refused(key, "finite and > " + (int) least, value);
    }
  }

  private static IllegalArgumentException refused(String key, String range, double value) {
    boolean whole = value == StrictMath.rint(value) && Math.abs(value) < 1e9;
    String got = whole ? Long.toString((long) value) : Double.toString(value);
    return new IllegalArgumentException(
        "active-inference: " + key + " must be " + range + ", got " + got);
  }
}
