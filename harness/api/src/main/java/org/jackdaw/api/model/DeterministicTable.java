package org.jackdaw.api.model;

/** A table each of whose columns has one outcome with probability one. */
public final class DeterministicTable implements Table {

  private final int rows;
  private final int[] outcomes;

  DeterministicTable(int rows, int[] outcomes) {
    this.rows = rows;
    this.outcomes = outcomes;
  }

  /**
   * The only outcome of a column.
   *
   * @param column the column
   * @return its row
   */
  public int outcome(int column) {
    return outcomes[column];
  }

  @Override
  public int rows() {
    return rows;
  }

  @Override
  public int columns() {
    return outcomes.length;
  }

  @Override
  public double get(int row, int column) {
    return outcomes[column] == row ? 1 : 0;
  }

  @Override
  public int support(int column) {
    return 1;
  }

  @Override
  public int supportRow(int column, int k) {
    return outcomes[column];
  }

  @Override
  public double supportValue(int column, int k) {
    return 1;
  }

  @Override
  public void addColumn(int column, double weight, double[] target) {
    target[outcomes[column]] += weight;
  }

  @Override
  public double dot(int column, double[] values) {
    return values[outcomes[column]];
  }
}
