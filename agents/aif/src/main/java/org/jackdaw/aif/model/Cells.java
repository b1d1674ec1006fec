package org.jackdaw.aif.model;

import java.util.Arrays;
import org.jackdaw.aif.convention.Conventions;
import org.jackdaw.aif.convention.LogGuard;
import org.jackdaw.api.model.Table;

/**
 * The cells of a table that are stored, column by column, with their guarded logarithms, each
 * column's entropy, and a list of them row by row.
 */
final class Cells {

  private final int rows;
  private final LogGuard guard;
  private final LogGuard ambiguity;
  private final int[] starts; // column c owns the cells [starts[c], starts[c + 1])
  private final int[] cellRows;
  private final double[] cells;
  private final double[] logs;
  private final double[] entropies;
  private final RowIndex index;
  private final boolean complete; // whether every cell is stored

  /** All cells of a table, or those that are not zero. */
  Cells(Table table, Conventions conventions, boolean all) {
    rows = table.rows();
    guard = conventions.logGuard();
    ambiguity = conventions.informationGain().ambiguity();
    starts = new int[table.columns() + 1];
    for (int c = 0; c < table.columns(); c++) {
      starts[c + 1] = starts[c] + (all ? rows : nonZero(table, c));
    }
    cellRows = new int[starts[table.columns()]];
    cells = new double[cellRows.length];
    logs = new double[cellRows.length];
    entropies = new double[table.columns()];
    for (int c = 0; c < table.columns(); c++) {
      if (all) {
        copyAll(table, c);
      } else {
        copyNonZero(table, c);
      }
      refresh(c);
    }
    index = new RowIndex(rows, starts, cellRows);
    complete = cells.length == rows * (long) entropies.length;
  }

  private static int nonZero(Table table, int column) {
    int count = 0;
    for (int k = 0; k < table.support(column); k++) {
      count += table.supportValue(column, k) > 0 ? 1 : 0;
    }
    return count;
  }

  private void copyAll(Table table, int column) {
    for (int r = 0; r < rows; r++) {
      cellRows[starts[column] + r] = r;
      cells[starts[column] + r] = table.get(r, column);
    }
  }

  private void copyNonZero(Table table, int column) {
    int cell = starts[column];
    for (int k = 0; k < table.support(column); k++) {
      if (table.supportValue(column, k) > 0) {
        cellRows[cell] = table.supportRow(column, k);
        cells[cell++] = table.supportValue(column, k);
      }
    }
  }

  private void refresh(int column) {
    double negative = 0;
    for (int k = starts[column]; k < starts[column + 1]; k++) {
      logs[k] = guard.log(cells[k]);
      negative += ambiguity.timesLog(cells[k]);
    }
    entropies[column] = 0 - negative;
  }

  boolean complete() {
    return complete;
  }

  double probability(int row, int column) {
    for (int k = starts[column]; k < starts[column + 1]; k++) {
      if (cellRows[k] == row) {
        return cells[k];
      }
    }
    return 0;
  }

  double[] entropies() {
    return entropies;
  }

  void addPrediction(JointWeights weights, double[] target) {
    if (complete) {
      weights.addColumns(cells, rows, target);
      return;
    }
    for (int i = 0; i < weights.size(); i++) {
      int column = weights.column(i);
      double weight = weights.weight(i);
      for (int k = starts[column]; k < starts[column + 1]; k++) {
        target[cellRows[k]] += weight * cells[k];
      }
    }
  }

  void logLikelihood(int outcome, double[] target) {
    Arrays.fill(target, 0, entropies.length, guard.ofZero());
    for (int k = index.start(outcome); k < index.start(outcome + 1); k++) {
      target[index.column(k)] = logs[index.cell(k)];
    }
  }

  void likelihood(double[] outcomes, double[] target) {
    for (int c = 0; c < entropies.length; c++) {
      double sum = 0;
      for (int k = starts[c]; k < starts[c + 1]; k++) {
        sum += outcomes[cellRows[k]] * cells[k];
      }
      target[c] = sum;
    }
  }

  void addColumn(int column, double weight, double[] target, int from) {
    for (int k = starts[column]; k < starts[column + 1]; k++) {
      target[from + cellRows[k]] += weight * cells[k];
    }
  }

  void addExpectedLogs(JointWeights weights, double[] target) {
    double ofZero = complete ? 0 : guard.ofZero();
    double total = 0;
    for (int i = 0; i < weights.size(); i++) {
      int column = weights.column(i);
      double weight = weights.weight(i);
      total += weight;
      for (int k = starts[column]; k < starts[column + 1]; k++) {
        target[cellRows[k]] += weight * (logs[k] - ofZero);
      }
    }
    for (int r = 0; r < rows && ofZero != 0; r++) {
      target[r] += total * ofZero;
    }
  }

  /** The logarithm of a column's cells, expected under weights of its rows. */
  double expectedLog(int column, double[] weights, int from) {
    double ofZero = starts[column + 1] - starts[column] == rows ? 0 : guard.ofZero();
    double sum = 0;
    for (int k = starts[column]; k < starts[column + 1]; k++) {
      sum += weights[from + cellRows[k]] * (logs[k] - ofZero);
    }
    for (int r = 0; r < rows && ofZero != 0; r++) {
      sum += weights[from + r] * ofZero;
    }
    return sum;
  }

  /** Sets a column, all of whose cells are stored, to the mean of its counts. */
  void setMean(int column, DirichletCounts counts) {
    double total = counts.total(column);
    for (int r = 0; r < rows; r++) {
      cells[starts[column] + r] = counts.count(r, column) / total;
    }
    refresh(column);
  }
}
