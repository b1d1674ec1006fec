package org.jackdaw.api.model;

import java.util.Arrays;
import java.util.SortedMap;

/** Collects columns one by one and keeps their non-zero cells only, so large sparse tables fit. */
public final class TableBuilder {

  private static final double SPARSE_BELOW = 1.0 / 3;

  private final int rows;
  private final int columns;
  private final int[] starts;
  private int[] entryRows = new int[16];
  private double[] entryValues = new double[16];
  private int entries;
  private int column;
  private boolean oneHot = true;

  /**
   * A builder of a table of this shape.
   *
   * @param rows outcomes, at least 1
   * @param columns joint values of the parents, at least 1
   */
  public TableBuilder(int rows, int columns) {
    if (rows < 1 || columns < 1) {
      throw new IllegalArgumentException(
          "a table needs at least one row and column, got " + rows + " x " + columns);
    }
    this.rows = rows;
    this.columns = columns;
    this.starts = new int[columns + 1];
  }

  /**
   * Adds the next column.
   *
   * @param cells one probability per row; copied, not checked
   * @return this
   */
  public TableBuilder add(double[] cells) {
    if (cells.length != rows || column == columns) {
      throw new IllegalArgumentException(
          "column " + column + " of " + columns + " has " + cells.length + " rows, needs " + rows);
    }
    for (int r = 0; r < rows; r++) {
      appendNonZero(r, cells[r]);
    }
    return columnEnds();
  }

  /**
   * Adds the next column by its non-zero cells.
   *
   * @param cells probability by row, rows ascending; copied, not checked beyond the row's range
   * @return this
   */
  public TableBuilder add(SortedMap<Integer, Double> cells) {
    if (column == columns
        || !cells.isEmpty() && (cells.firstKey() < 0 || cells.lastKey() >= rows)) {
      throw new IllegalArgumentException(
          "column " + column + " of " + columns + " names rows " + cells.keySet() + " of " + rows);
    }
    cells.forEach(this::appendNonZero);
    return columnEnds();
  }

  private void appendNonZero(int row, double value) {
    if (value != 0) {
      append(row, value);
    }
  }

  private TableBuilder columnEnds() {
    column++;
    starts[column] = entries;
    oneHot &= entries - starts[column - 1] == 1 && entryValues[entries - 1] == 1.0;
    return this;
  }

  private void append(int row, double value) {
    if (entries == entryRows.length) {
      entryRows = Arrays.copyOf(entryRows, 2 * entries);
      entryValues = Arrays.copyOf(entryValues, 2 * entries);
    }
    entryRows[entries] = row;
    entryValues[entries] = value;
    entries++;
  }

  /**
   * The table, in the smallest representation that holds it.
   *
   * @return the table
   * @throws IllegalStateException if columns are missing
   */
  public Table build() {
    if (column != columns) {
      throw new IllegalStateException("got " + column + " of " + columns + " columns");
    }
    if (oneHot) {
      return new DeterministicTable(rows, Arrays.copyOf(entryRows, columns));
    }
    if (entries < SPARSE_BELOW * rows * (double) columns) {
      return new SparseTable(
          rows, starts, Arrays.copyOf(entryRows, entries), Arrays.copyOf(entryValues, entries));
    }
    return new DenseTable(rows, dense());
  }

  private double[] dense() {
    double[] cells = new double[rows * columns];
    for (int c = 0; c < columns; c++) {
      for (int k = starts[c]; k < starts[c + 1]; k++) {
        cells[c * rows + entryRows[k]] = entryValues[k];
      }
    }
    return cells;
  }
}
