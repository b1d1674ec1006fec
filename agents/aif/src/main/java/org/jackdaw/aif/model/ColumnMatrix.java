package org.jackdaw.aif.model;

import java.util.Arrays;

/**
 * An immutable matrix, column by column: a conditional distribution with one column per joint value
 * of the parents, its Dirichlet counts, or one column per time step. Cell (row, column) stands at
 * column * rows + row.
 */
public final class ColumnMatrix {

  private final int rows;
  private final double[] cells;

  private ColumnMatrix(int rows, double[] cells) {
    if (rows < 1 || cells.length % rows != 0) {
      throw new IllegalArgumentException(
          "matrix of " + rows + " rows must have full columns, got " + cells.length + " cells");
    }
    this.rows = rows;
    this.cells = cells;
  }

  /**
   * A matrix.
   *
   * @param rows number of rows, at least 1
   * @param cells column by column; copied
   * @return the matrix
   * @throws IllegalArgumentException if the last column is not full
   */
  public static ColumnMatrix of(int rows, double... cells) {
    return new ColumnMatrix(rows, cells.clone());
  }

  /**
   * A matrix with all cells alike.
   *
   * @param rows number of rows, at least 1
   * @param columns number of columns
   * @param value of every cell
   * @return the matrix
   */
  public static ColumnMatrix filled(int rows, int columns, double value) {
    double[] cells = new double[rows * columns];
    Arrays.fill(cells, value);
    return new ColumnMatrix(rows, cells);
  }

  /**
   * Number of rows.
   *
   * @return at least 1
   */
  public int rows() {
    return rows;
  }

  /**
   * Number of columns.
   *
   * @return at least 0
   */
  public int columns() {
    return cells.length / rows;
  }

  /**
   * Number of cells.
   *
   * @return rows times columns
   */
  public int length() {
    return cells.length;
  }

  /**
   * One cell.
   *
   * @param row from 0
   * @param column from 0
   * @return its value
   */
  public double at(int row, int column) {
    return cells[column * rows + row];
  }

  /**
   * One cell by its position.
   *
   * @param index column * rows + row
   * @return its value
   */
  public double cell(int index) {
    return cells[index];
  }

  /**
   * The sum of a column.
   *
   * @param column from 0
   * @return in order of rows
   */
  public double total(int column) {
    double total = 0;
    for (int i = column * rows; i < (column + 1) * rows; i++) {
      total += cells[i];
    }
    return total;
  }

  /**
   * The sum of all cells.
   *
   * @return in order of cells
   */
  public double total() {
    double total = 0;
    for (double cell : cells) {
      total += cell;
    }
    return total;
  }

  /**
   * Every column divided by its sum.
   *
   * @return a matrix of distributions; a column of zeros becomes uniform
   */
  public ColumnMatrix normalised() {
    double[] shares = new double[cells.length];
    for (int i = 0; i < cells.length; i++) {
      double total = total(i / rows);
      shares[i] = total > 0 ? cells[i] / total : 1.0 / rows;
    }
    return new ColumnMatrix(rows, shares);
  }

  /**
   * The cells.
   *
   * @return a copy, column by column
   */
  public double[] toArray() {
    return cells.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ColumnMatrix that
        && rows == that.rows
        && Arrays.equals(cells, that.cells);
  }

  @Override
  public int hashCode() {
    return 31 * rows + Arrays.hashCode(cells);
  }

  @Override
  public String toString() {
    return rows + " rows " + Arrays.toString(cells);
  }
}
