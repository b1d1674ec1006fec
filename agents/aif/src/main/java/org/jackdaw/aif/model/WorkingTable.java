package org.jackdaw.aif.model;

import java.util.Optional;
import org.jackdaw.aif.convention.Conventions;
import org.jackdaw.aif.convention.Conventions.ZeroCells;
import org.jackdaw.aif.convention.LogGuard;
import org.jackdaw.api.model.Conditional;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.Table;

/**
 * One conditional table in working form: the cells that are not zero, column by column, with their
 * guarded logarithms and each column's entropy cached. A learnt table stores every cell and carries
 * Dirichlet counts; its probabilities are then their means. Columns are numbered as in the model,
 * row-major over the parents.
 */
public final class WorkingTable {

  private final int rows;
  private final int columns;
  private final Wires wires;
  private final LogGuard guard;
  private final LogGuard ambiguity;
  private final int[] starts; // column c owns the cells [starts[c], starts[c + 1])
  private final int[] cellRows;
  private final double[] cells;
  private final double[] logs;
  private final double[] entropies;
  private final RowIndex index;
  private final Optional<DirichletCounts> counts;

  /**
   * The working form of a table whose probabilities are known.
   *
   * @param model the model, for the parents
   * @param source the table
   * @param conventions guards of logarithms
   */
  public WorkingTable(Model model, Conditional source, Conventions conventions) {
    this(model, source, conventions, Double.NaN);
  }

  /**
   * The working form of a table that is learnt.
   *
   * @param model the model, for the parents
   * @param source the table; gives the shape and the probabilities before anything is learnt
   * @param conventions guards of logarithms
   * @param prior Dirichlet count of every cell, above 0; NaN for a table that is known
   */
  WorkingTable(Model model, Conditional source, Conventions conventions, double prior) {
    Table table = source.table();
    boolean learnt = !Double.isNaN(prior);
    rows = table.rows();
    columns = table.columns();
    wires = new Wires(model, source.parents());
    guard = conventions.logGuard();
    ambiguity = conventions.informationGain().ambiguity();
    starts = new int[columns + 1];
    for (int c = 0; c < columns; c++) {
      starts[c + 1] = starts[c] + (learnt ? rows : nonZero(table, c));
    }
    cellRows = new int[starts[columns]];
    cells = new double[starts[columns]];
    logs = new double[starts[columns]];
    entropies = new double[columns];
    fill(table, learnt);
    index = new RowIndex(rows, starts, cellRows);
    counts =
        learnt
            ? Optional.of(new DirichletCounts(rows, columns, prior, conventions.novelty()))
            : Optional.empty();
  }

  private static int nonZero(Table table, int column) {
    int count = 0;
    for (int k = 0; k < table.support(column); k++) {
      count += table.supportValue(column, k) > 0 ? 1 : 0;
    }
    return count;
  }

  private void fill(Table table, boolean learnt) {
    for (int c = 0; c < columns; c++) {
      int cell = starts[c];
      if (learnt) {
        for (int r = 0; r < rows; r++, cell++) {
          cellRows[cell] = r;
          cells[cell] = table.get(r, c);
        }
      } else {
        for (int k = 0; k < table.support(c); k++) {
          if (table.supportValue(c, k) > 0) {
            cellRows[cell] = table.supportRow(c, k);
            cells[cell++] = table.supportValue(c, k);
          }
        }
      }
      refresh(c);
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

  /**
   * Number of outcomes.
   *
   * @return rows
   */
  public int rows() {
    return rows;
  }

  /**
   * Number of joint values of the parents.
   *
   * @return columns
   */
  public int columns() {
    return columns;
  }

  /**
   * Number of parent factors.
   *
   * @return controls aside
   */
  public int parents() {
    return wires.parents();
  }

  /**
   * A parent factor.
   *
   * @param parent which, from 0
   * @return the factor's position in the model
   */
  public int parent(int parent) {
    return wires.factor(parent);
  }

  /**
   * Whether two tables have the same parents in the same order and no controls, so that one {@link
   * JointWeights} serves both.
   *
   * @param other another table of the same model
   * @return true if they have
   */
  public boolean sameParents(WorkingTable other) {
    return wires.sameParents(other.wires);
  }

  /**
   * Whether an outcome can be impossible in some column.
   *
   * @return true if a cell is zero; always false for a learnt table
   */
  public boolean excluding() {
    return cells.length < rows * (long) columns;
  }

  /**
   * The column of a joint state, for a table without controls.
   *
   * @param states one state per factor of the model
   * @return the column
   */
  public int column(int[] states) {
    int column = wires.offset(0);
    for (int p = 0; p < wires.parents(); p++) {
      column += states[wires.factor(p)] * wires.stride(p);
    }
    return column;
  }

  /**
   * One cell.
   *
   * @param row the outcome
   * @param column the joint value of the parents
   * @return its probability
   */
  public double probability(int row, int column) {
    for (int k = starts[column]; k < starts[column + 1]; k++) {
      if (cellRows[k] == row) {
        return cells[k];
      }
    }
    return 0;
  }

  /**
   * The entropy of a column, under the convention's guard.
   *
   * @param column the column
   * @return nats
   */
  public double entropy(int column) {
    return entropies[column];
  }

  /**
   * Adds the predicted distribution over rows.
   *
   * @param weights weights of the columns
   * @param target one number per row, modified
   */
  public void addPrediction(JointWeights weights, double[] target) {
    for (int i = 0; i < weights.size(); i++) {
      int column = weights.column(i);
      double weight = weights.weight(i);
      for (int k = starts[column]; k < starts[column + 1]; k++) {
        target[cellRows[k]] += weight * cells[k];
      }
    }
  }

  /**
   * The expected entropy of a column.
   *
   * @param weights weights of the columns
   * @return nats
   */
  public double expectedEntropy(JointWeights weights) {
    return weights.dot(entropies);
  }

  /**
   * Writes the guarded log-likelihood of an outcome for every column.
   *
   * @param outcome the outcome
   * @param target one number per column, overwritten
   */
  public void logLikelihood(int outcome, double[] target) {
    java.util.Arrays.fill(target, 0, columns, guard.ofZero());
    for (int k = index.start(outcome); k < index.start(outcome + 1); k++) {
      target[index.column(k)] = logs[index.cell(k)];
    }
  }

  /**
   * The Dirichlet counts of a learnt table.
   *
   * @return empty if the table is known
   */
  public Optional<DirichletCounts> counts() {
    return counts;
  }

  /**
   * Replaces the counts of a learnt table; its probabilities become their means.
   *
   * @param values one count per cell, at column * rows + row
   * @throws IllegalStateException if the table is known
   */
  public void setCounts(double[] values) {
    DirichletCounts learnt = learnt();
    for (int c = 0; c < columns; c++) {
      for (int r = 0; r < rows; r++) {
        learnt.set(r, c, values[c * rows + r]);
      }
      relearn(c, learnt);
    }
  }

  /**
   * Learns from one outcome: adds rate times weight times the outcome's probability to each cell.
   *
   * @param weights weights of the columns
   * @param outcome probability of each row, 1 for the one observed
   * @param rate counts per observation
   * @param zeroCells whether cells of probability zero are learnt
   * @throws IllegalStateException if the table is known
   */
  public void learn(JointWeights weights, double[] outcome, double rate, ZeroCells zeroCells) {
    DirichletCounts learnt = learnt();
    for (int i = 0; i < weights.size(); i++) {
      int column = weights.column(i);
      double amount = rate * weights.weight(i);
      for (int r = 0; r < rows; r++) {
        if (zeroCells == ZeroCells.LEARNT || cells[starts[column] + r] > 0) {
          learnt.add(r, column, amount * outcome[r]);
        }
      }
      relearn(column, learnt);
    }
  }

  private DirichletCounts learnt() {
    return counts.orElseThrow(
        () -> new IllegalStateException("this table is known and has no counts to learn"));
  }

  /** Sets a column of a learnt table to the mean of its counts. */
  private void relearn(int column, DirichletCounts learnt) {
    learnt.refresh(column);
    double total = learnt.total(column);
    for (int r = 0; r < rows; r++) {
      cells[starts[column] + r] = learnt.count(r, column) / total;
    }
    refresh(column);
  }

  Wires wires() {
    return wires;
  }
}
