package org.jackdaw.aif.spm;

import java.util.Locale;

/** What a link multiplies by: axes [value at the lower level, outcome of the upper one]. */
final class LinkMatrix {

  private LinkMatrix() {}

  /** Refuses what is not a matrix of finite numbers of at least 0. */
  static void check(Tensor map, String lower) {
    require(map.rank() == 2, "link must have axes [%s, outcome], got %d axes", lower, map.rank());
    for (int i = 0; i < map.length(); i++) {
      require(
          map.cell(i) >= 0 && map.cell(i) < Double.POSITIVE_INFINITY,
          "link must hold finite numbers >= 0, got %s in cell %d",
          map.cell(i),
          i);
    }
  }

  private static void require(boolean holds, String message, Object... values) {
    if (!holds) {
      throw new IllegalArgumentException(String.format(Locale.ROOT, message, values));
    }
  }

  /** From outcomes to values of the lower level. */
  static double[] down(Tensor map, double[] outcomes) {
    double[] values = new double[map.size(0)];
    for (int v = 0; v < values.length; v++) {
      for (int o = 0; o < outcomes.length; o++) {
        values[v] += map.at(v, o) * outcomes[o];
      }
    }
    return values;
  }

  /** From values of the lower level to outcomes. */
  static double[] up(Tensor map, double[] values) {
    double[] outcomes = new double[map.size(1)];
    for (int o = 0; o < outcomes.length; o++) {
      for (int v = 0; v < values.length; v++) {
        outcomes[o] += map.at(v, o) * values[v];
      }
    }
    return outcomes;
  }
}
