package org.jackdaw.report.data;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.jackdaw.api.text.Decimals;
import org.jackdaw.core.result.Rows;

/**
 * Cells under named columns, such as the numbers behind a figure.
 *
 * @param columns the columns' names
 * @param rows one cell per column, empty where nothing applies
 */
public record DataTable(List<String> columns, List<List<String>> rows) {

  /** Copies the lists; refuses rows of another width. */
  public DataTable {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
    for (List<String> row : rows) {
      if (row.size() != columns.size()) {
        throw new IllegalArgumentException(
            "a row must have " + columns.size() + " cells, got " + row);
      }
    }
  }

  /**
   * A table that is still to be filled.
   *
   * @param columns the columns' names
   * @return an empty builder
   */
  public static Builder of(String... columns) {
    return new Builder(List.of(columns));
  }

  /**
   * Whether there is nothing to show.
   *
   * @return true without rows
   */
  public boolean empty() {
    return rows.isEmpty();
  }

  /**
   * The table as a file of the dialect of all result files.
   *
   * @return a header and one line per row
   */
  public String csv() {
    StringBuilder text = new StringBuilder(Rows.line(columns)).append('\n');
    rows.forEach(row -> text.append(Rows.line(row)).append('\n'));
    return text.toString();
  }

  /**
   * A number as it stands in files.
   *
   * @param value finite, or not measured
   * @return its shortest text; empty for nothing
   */
  public static String cell(OptionalDouble value) {
    return value.isPresent() ? Decimals.format(value.getAsDouble()) : "";
  }

  /** Rows one after another. Not thread-safe. */
  public static final class Builder {

    private final List<String> columns;
    private final List<List<String>> rows = new ArrayList<>();

    private Builder(List<String> columns) {
      this.columns = columns;
    }

    /**
     * Adds a row.
     *
     * @param cells texts, numbers (written as in all files) or {@link OptionalDouble}
     * @return this builder
     */
    public Builder row(Object... cells) {
      List<String> row = new ArrayList<>();
      for (Object cell : cells) {
        row.add(text(cell));
      }
      rows.add(row);
      return this;
    }

    private static String text(Object cell) {
      if (cell instanceof Double number) {
        return Decimals.format(number);
      }
      return cell instanceof OptionalDouble number ? cell(number) : cell.toString();
    }

    /**
     * The table.
     *
     * @return columns and rows so far
     */
    public DataTable build() {
      return new DataTable(columns, rows);
    }
  }
}
