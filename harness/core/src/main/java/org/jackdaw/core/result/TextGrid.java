package org.jackdaw.core.result;

import java.util.ArrayList;
import java.util.List;

/** Cells lined up in columns; a column without content is left out. Not thread-safe. */
final class TextGrid {

  private static final String GAP = "  ";

  /** A column; its heading may stand on several lines. */
  private record Column(List<String> heading, List<String> cells, boolean left) {

    int width() {
      return Math.max(longest(heading), longest(cells));
    }

    private static int longest(List<String> texts) {
      return texts.stream().mapToInt(String::length).max().orElse(0);
    }

    String pad(String text) {
      String space = " ".repeat(width() - text.length());
      return left ? text + space : space + text;
    }
  }

  private final List<Column> columns = new ArrayList<>();

  /** Adds a column of texts, which start on the left. */
  void text(String heading, List<String> cells) {
    add(new Column(List.of(heading), cells, true));
  }

  /** Adds a column of numbers, which end on the right. */
  void numbers(List<String> heading, List<String> cells) {
    add(new Column(heading, cells, false));
  }

  private void add(Column column) {
    if (!column.cells().stream().allMatch(String::isEmpty)) {
      columns.add(column);
    }
  }

  String render() {
    int depth = columns.stream().mapToInt(column -> column.heading().size()).max().orElse(0);
    int rows = columns.stream().mapToInt(column -> column.cells().size()).max().orElse(0);
    StringBuilder out = new StringBuilder();
    for (int line = 0; line < depth; line++) {
      StringBuilder text = new StringBuilder();
      for (Column column : columns) {
        int at = line - (depth - column.heading().size()); // headings end on the same line
        text.append(GAP).append(column.pad(at < 0 ? "" : column.heading().get(at)));
      }
      out.append(text.toString().stripTrailing()).append('\n');
    }
    for (int row = 0; row < rows; row++) {
      StringBuilder text = new StringBuilder();
      for (Column column : columns) {
        text.append(GAP).append(column.pad(column.cells().get(row)));
      }
      out.append(text.toString().stripTrailing()).append('\n');
    }
    return out.toString();
  }
}
