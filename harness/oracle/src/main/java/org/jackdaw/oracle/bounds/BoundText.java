package org.jackdaw.oracle.bounds;

import java.util.List;

/** Bounds as lines of text, to the bit. */
final class BoundText {

  /** First line; changes with the format and with the search. */
  private static final String HEAD = "jackdaw value bounds 1";

  private static final List<String> NAMES =
      List.of("lower", "upper", "random", "blind", "informed", "qmdp", "mdp");

  private BoundText() {}

  static List<String> lines(ValueBounds bounds) {
    return List.of(
        HEAD,
        "lower " + Double.toHexString(bounds.lower()),
        "upper " + Double.toHexString(bounds.upper()),
        "random " + Double.toHexString(bounds.random()),
        "blind " + Double.toHexString(bounds.blind()),
        "informed " + Double.toHexString(bounds.informed()),
        "qmdp " + Double.toHexString(bounds.qmdp()),
        "mdp " + Double.toHexString(bounds.mdp()),
        "backups " + bounds.backups());
  }

  /** The bounds; an {@link IllegalArgumentException} where the lines are not those of bounds. */
  static ValueBounds parse(List<String> lines) {
    if (lines.size() != NAMES.size() + 2 || !lines.get(0).equals(HEAD)) {
      throw new IllegalArgumentException("not a file of '" + HEAD + "'");
    }
    double[] numbers = new double[NAMES.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = Double.parseDouble(value(lines.get(i + 1), NAMES.get(i)));
    }
    return new ValueBounds(
        numbers[0],
        numbers[1],
        numbers[2],
        numbers[3],
        numbers[4],
        numbers[5],
        numbers[6],
        Long.parseLong(value(lines.get(lines.size() - 1), "backups")));
  }

  private static String value(String line, String name) {
    if (!line.startsWith(name + " ")) {
      throw new IllegalArgumentException("expected '" + name + " ...', got '" + line + "'");
    }
    return line.substring(name.length() + 1);
  }
}
