package org.jackdaw.api.model;

/** A table that stores the non-zero cells of each column, rows ascending. */
public final class SparseTable implements Table {

  private final int rows;
  private final int[] starts;
  private final int[] entryRows;
  private final double[] entryValues;

  SparseTable(int rows, int[] starts, int[] entryRows, double[] entryValues) {
    this.rows = rows;
    this.starts = starts;
    this.entryRows = entryRows;
    this.entryValues = entryValues;
  }

  @Override
  public int rows() {
    return rows;
  }

  @Override
  public int columns() {
    return starts.length - 1;
  }

  @Override
  public double get(int row, int column) {
    for (int k = starts[column]; k < starts[column + 1]; k++) {
      if (entryRows[k] == row) {
        return entryValues[k];
      }
    }
    return 0;
  }

  @Override
  public int support(int column) {
    return starts[column + 1] - starts[column];
  }

  @Override
  public int supportRow(int column, int k) {
    return entryRows[starts[column] + k];
  }

  @Override
  public double supportValue(int column, int k) {
    return entryValues[starts[column] + k];
  }

  @Override
  public void addColumn(int column, double weight, double[] target) {
    for (int k = starts[column]; k < starts[column + 1]; k++) {
      target[entryRows[k]] += weight * entryValues[k];
    }
  }

  @Override
  public double dot(int column, double[] values) {
    double sum = 0;
    for (int k = starts[column]; k < starts[column + 1]; k++) {
      sum += entryValues[k] * values[entryRows[k]];
    }
    return sum;
  }
}
