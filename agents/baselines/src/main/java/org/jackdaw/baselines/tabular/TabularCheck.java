package org.jackdaw.baselines.tabular;

import org.jackdaw.encoders.learning.Check;

/** Ranges that options of tabular learners have in common. */
final class TabularCheck {

  static final String NAME = "tabular learner";

  private TabularCheck() {}

  static void share(String key, double value) {
    Check.that(value > 0 && value <= 1, NAME, key, "in (0, 1]", value);
  }

  static void probability(String key, double value) {
    Check.that(value >= 0 && value <= 1, NAME, key, "in [0, 1]", value);
  }

  static void finite(String key, double value) {
    Check.that(Double.isFinite(value), NAME, key, "finite", value);
  }

  static void count(String key, int value, int least, int most) {
    Check.that(
        value >= least && value <= most, NAME, key, "in [" + least + ", " + most + "]", value);
  }
}
