package org.jackdaw.core.metric.path;

import java.util.List;

/** Checks of options that several metrics of this package have. */
final class States {

  private States() {}

  /** The list, if each entry is written {@code FACTOR=VALUE}. */
  static List<String> checked(String option, List<String> places) {
    try {
      return new StateSet(places).places();
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(option + " " + e.getMessage(), e);
    }
  }

  static void requireShare(String option, double value) {
    if (!(value > 0 && value <= 1)) {
      throw new IllegalArgumentException(option + " must be in (0, 1], got " + value);
    }
  }
}
