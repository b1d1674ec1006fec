package org.jackdaw.api.model;

/** A table that stores every cell, column by column. */
public final class DenseTable implements Table {

  private final int rows;
  private final double[] cells;

  DenseTable(int rows, double[] cells) {
    this.rows = rows;
    this.cells = cells;
  }

  @Override
  public int rows() {
    return rows;
  }

  @Override
  public int columns() {
    return cells.length / rows;
  }

  @Override
  public double get(int row, int column) {
    return cells[column * rows + row];
  }

  @Override
  public int support(int column) {
    return rows;
  }

  @Override
  public int supportRow(int column, int k) {
    return k;
  }

  @Override
  public double supportValue(int column, int k) {
    return cells[column * rows + k];
  }

  @Override
  public void addColumn(int column, double weight, double[] target) {
    int offset = column * rows;
    for (int r = 0; r < rows; r++) {
      target[r] += weight * cells[offset + r];
    }
  }

  @Override
  public double dot(int column, double[] values) {
    int offset = column * rows;
    double sum = 0;
    for (int r = 0; r < rows; r++) {
      sum += cells[offset + r] * values[r];
    }
    return sum;
  }
}
