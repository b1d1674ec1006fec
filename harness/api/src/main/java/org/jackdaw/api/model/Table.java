package org.jackdaw.api.model;

/**
 * A column-stochastic table: one distribution over rows per column. Immutable. Columns are numbered
 * row-major over the parents, the last parent varying fastest.
 *
 * <p>A table is dense, sparse by column, or deterministic; readers use {@link #support}, {@link
 * #addColumn} and {@link #dot}, which cost what the representation stores.
 */
public sealed interface Table permits DenseTable, SparseTable, DeterministicTable {

  /**
   * Number of outcomes.
   *
   * @return rows, at least 1
   */
  int rows();

  /**
   * Number of joint values of the parents.
   *
   * @return columns, at least 1
   */
  int columns();

  /**
   * One cell.
   *
   * @param row the outcome
   * @param column the joint value of the parents
   * @return its probability
   */
  double get(int row, int column);

  /**
   * Number of entries that a column stores; entries not stored are zero.
   *
   * @param column the column
   * @return how many
   */
  int support(int column);

  /**
   * The row of a stored entry.
   *
   * @param column the column
   * @param k which stored entry, from 0; rows ascend
   * @return its row
   */
  int supportRow(int column, int k);

  /**
   * The probability of a stored entry.
   *
   * @param column the column
   * @param k which stored entry, from 0
   * @return its probability, which may be zero in a dense table
   */
  double supportValue(int column, int k);

  /**
   * Adds weight times a column to a vector.
   *
   * @param column the column
   * @param weight the factor
   * @param target one number per row, modified
   */
  void addColumn(int column, double weight, double[] target);

  /**
   * The expectation of a function of the outcome under a column.
   *
   * @param column the column
   * @param values one number per row
   * @return sum over rows of probability times value
   */
  double dot(int column, double[] values);

  /**
   * The outcome that a uniform draw falls on.
   *
   * @param column the column
   * @param uniform a number in [0, 1)
   * @return the first row whose cumulative probability exceeds the draw
   */
  default int sample(int column, double uniform) {
    double cumulative = 0;
    int last = 0;
    int support = support(column);
    for (int k = 0; k < support; k++) {
      double p = supportValue(column, k);
      if (p > 0) {
        cumulative += p;
        last = supportRow(column, k);
        if (uniform < cumulative) {
          return last;
        }
      }
    }
    return last;
  }

  /**
   * A table in the smallest representation that holds these cells.
   *
   * @param rows outcomes
   * @param columns joint values of the parents
   * @param cells probabilities, column by column: cell (row, column) stands at column * rows + row
   * @return the table; its columns are not checked to sum to one
   */
  static Table of(int rows, int columns, double[] cells) {
    if (cells.length != rows * columns) {
      throw new IllegalArgumentException(
          "a table of "
              + rows
              + " x "
              + columns
              + " needs "
              + rows * columns
              + " cells, got "
              + cells.length);
    }
    TableBuilder builder = new TableBuilder(rows, columns);
    double[] column = new double[rows];
    for (int c = 0; c < columns; c++) {
      System.arraycopy(cells, c * rows, column, 0, rows);
      builder.add(column);
    }
    return builder.build();
  }

  /**
   * A table from a tensor whose first axis is the outcome.
   *
   * @param rows outcomes
   * @param columns joint values of the parents, row-major over the remaining axes
   * @param tensor probabilities, row by row: cell (row, column) stands at row * columns + column
   * @return the table; its columns are not checked to sum to one
   */
  static Table ofTensor(int rows, int columns, double[] tensor) {
    double[] cells = new double[tensor.length];
    for (int r = 0; r < rows; r++) {
      for (int c = 0; c < columns; c++) {
        cells[c * rows + r] = tensor[r * columns + c];
      }
    }
    return of(rows, columns, cells);
  }

  /**
   * A table of a single column.
   *
   * @param distribution one probability per row
   * @return the table
   */
  static Table ofDistribution(double... distribution) {
    return of(distribution.length, 1, distribution);
  }

  /**
   * A table whose columns are all uniform.
   *
   * @param rows outcomes
   * @param columns joint values of the parents
   * @return the table
   */
  static Table uniform(int rows, int columns) {
    double[] cells = new double[rows * columns];
    java.util.Arrays.fill(cells, 1.0 / rows);
    return new DenseTable(rows, cells);
  }
}
