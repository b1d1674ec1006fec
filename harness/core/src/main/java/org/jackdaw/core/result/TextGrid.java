package org.jackdaw.core.result;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Cells lined up in columns; a column without content is left out. Not thread-safe. */
final class TextGrid {

  private static final String GAP = "  ";

  /** A column: its heading in lines, and whether its cells are texts or numbers. */
  private record Heading(List<String> lines, boolean text) {}

  private final List<Heading> headings = new ArrayList<>();
  private final List<List<String>> rows = new ArrayList<>();

  void text(String heading) {
    headings.add(new Heading(List.of(heading), true));
  }

  void number(String... lines) {
    headings.add(new Heading(List.of(lines), false));
  }

  void row(List<String> cells) {
    rows.add(List.copyOf(cells));
  }

  String render() {
    int[] widths = widths();
    int depth =
        IntStream.range(0, widths.length)
            .filter(column -> widths[column] > 0)
            .map(column -> headings.get(column).lines().size())
            .max()
            .orElse(0);
    StringBuilder out = new StringBuilder();
    for (int line = 0; line < depth; line++) {
      List<String> cells = new ArrayList<>();
      for (Heading heading : headings) {
        int at = line - (depth - heading.lines().size()); // headings end on the same line
        cells.add(at < 0 ? "" : heading.lines().get(at));
      }
      line(out, widths, cells);
    }
    rows.forEach(row -> line(out, widths, row));
    return out.toString();
  }

  /** The width of each column, 0 if no row has anything in it. */
  private int[] widths() {
    int[] widths = new int[headings.size()];
    for (int c = 0; c < widths.length; c++) {
      int column = c;
      int content = rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
      int heading = headings.get(c).lines().stream().mapToInt(String::length).max().orElse(0);
      widths[c] = content == 0 ? 0 : Math.max(content, heading);
    }
    return widths;
  }

  private void line(StringBuilder out, int[] widths, List<String> cells) {
    StringBuilder line = new StringBuilder();
    for (int c = 0; c < widths.length; c++) {
      if (widths[c] > 0) {
        String space = " ".repeat(widths[c] - cells.get(c).length());
        line.append(GAP);
        line.append(headings.get(c).text() ? cells.get(c) + space : space + cells.get(c));
      }
    }
    out.append(line.toString().stripTrailing()).append('\n');
  }
}
