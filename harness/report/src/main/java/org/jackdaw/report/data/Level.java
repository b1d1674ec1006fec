package org.jackdaw.report.data;

import java.util.Comparator;
import java.util.List;

/**
 * What contenders were told of the world. Contenders are compared with those of the same level.
 *
 * @param text as in rows: {@code none}, {@code model}, {@code file:PATH}, {@code structure[...]}
 */
public record Level(String text) implements Comparable<Level> {

  private static final List<String> ORDER = List.of("model", "file", "structure", "none");

  private static final Comparator<Level> COMPARATOR =
      Comparator.comparingInt(Level::rank).thenComparing(Level::text);

  private int rank() {
    int rank = ORDER.indexOf(kind());
    return rank < 0 ? ORDER.size() : rank;
  }

  private String kind() {
    return text.split("[^a-z]", 2)[0];
  }

  /**
   * The level in plain words.
   *
   * @return such as {@code told the model}
   */
  public String words() {
    return switch (kind()) {
      case "none" -> "told nothing";
      case "model" -> "told the model";
      case "file" -> "told the model in " + text.substring(text.indexOf(':') + 1);
      case "structure" -> "told the structure" + unknown();
      default -> "told " + text;
    };
  }

  private String unknown() {
    int open = text.indexOf('[');
    return open < 0 ? "" : ", not " + text.substring(open + 1, text.length() - 1);
  }

  /** {@inheritDoc} Those that were told most come first. */
  @Override
  public int compareTo(Level other) {
    return COMPARATOR.compare(this, other);
  }
}
