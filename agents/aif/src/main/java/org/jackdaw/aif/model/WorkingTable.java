package org.jackdaw.aif.model;

import java.util.Optional;
import java.util.OptionalDouble;
import org.jackdaw.aif.convention.Conventions;
import org.jackdaw.aif.convention.Conventions.ZeroCells;
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
  private final Cells cells;
  private final Optional<DirichletCounts> counts;
  private boolean apart; // whether the probabilities need not be the means of the counts

  /**
   * The working form of a table whose probabilities are known.
   *
   * @param model the model, for the parents
   * @param source the table
   * @param conventions guards of logarithms
   */
  public WorkingTable(Model model, Conditional source, Conventions conventions) {
    this(model, source, conventions, OptionalDouble.empty());
  }

  /**
   * The working form of a table that is known or learnt.
   *
   * @param model the model, for the parents
   * @param source the table; of a learnt one the probabilities before anything is learnt
   * @param conventions guards of logarithms
   * @param prior Dirichlet count of every cell, above 0; empty for a table that is known
   */
  public WorkingTable(
      Model model, Conditional source, Conventions conventions, OptionalDouble prior) {
    Table table = source.table();
    rows = table.rows();
    columns = table.columns();
    wires = new Wires(model, source.parents());
    cells = new Cells(table, conventions, prior.isPresent());
    counts =
        prior.isPresent()
            ? Optional.of(
                new DirichletCounts(rows, columns, prior.getAsDouble(), conventions.novelty()))
            : Optional.empty();
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
   * How far apart the columns of neighbouring states of a parent are.
   *
   * @param parent which, from 0
   * @return columns
   */
  public int stride(int parent) {
    return wires.stride(parent);
  }

  /**
   * Where the columns of an action begin; actions with the same number do the same.
   *
   * @param action the joint action
   * @return the column of every parent factor's first state; 0 for a table without controls
   */
  public int offset(int action) {
    return wires.offset(action);
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
    return !cells.complete();
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
   * The state of a parent behind a column.
   *
   * @param column the column
   * @param parent the parent's position among the table's parents
   * @return its state
   */
  public int state(int column, int parent) {
    return column / wires.stride(parent) % wires.size(parent);
  }

  /**
   * One cell.
   *
   * @param row the outcome
   * @param column the joint value of the parents
   * @return its probability
   */
  public double probability(int row, int column) {
    return cells.probability(row, column);
  }

  /**
   * The entropy of a column, under the convention's guard.
   *
   * @param column the column
   * @return nats
   */
  public double entropy(int column) {
    return cells.entropies()[column];
  }

  /**
   * Adds the predicted distribution over rows.
   *
   * @param weights weights of the columns
   * @param target one number per row, modified
   */
  public void addPrediction(JointWeights weights, double[] target) {
    cells.addPrediction(weights, target);
  }

  /**
   * The expected entropy of a column.
   *
   * @param weights weights of the columns
   * @return nats
   */
  public double expectedEntropy(JointWeights weights) {
    return weights.dot(cells.entropies());
  }

  /**
   * Writes the guarded log-likelihood of an outcome for every column.
   *
   * @param outcome the outcome
   * @param target one number per column, overwritten
   */
  public void logLikelihood(int outcome, double[] target) {
    cells.logLikelihood(outcome, target);
  }

  /**
   * Writes the expected likelihood of an observation for every column.
   *
   * @param outcomes probability of each row, 1 for the one observed
   * @param target one number per column, overwritten
   */
  public void likelihood(double[] outcomes, double[] target) {
    cells.likelihood(outcomes, target);
  }

  /**
   * Adds the expected guarded logarithm of each cell of a row.
   *
   * @param weights weights of the columns
   * @param target one number per row, modified; nats
   */
  public void addExpectedLogs(JointWeights weights, double[] target) {
    cells.addExpectedLogs(weights, target);
  }

  /**
   * Adds to each state of a parent that was left out the expected guarded logarithm of the cells.
   *
   * @param weights weights of the columns without that parent
   * @param skipped the parent left out
   * @param outcomes probability of each row
   * @param target one number per state of the parent, modified; nats
   */
  public void addExpectedLogs(
      JointWeights weights, int skipped, double[] outcomes, double[] target) {
    int stride = wires.stride(skipped);
    for (int i = 0; i < weights.size(); i++) {
      for (int s = 0; s < wires.size(skipped); s++) {
        int column = weights.column(i) + s * stride;
        target[s] += weights.weight(i) * cells.expectedLog(column, outcomes, 0);
      }
    }
  }

  /**
   * The expected guarded logarithm of a cell under a joint belief about the row and a parent.
   *
   * @param weights weights of the columns without that parent
   * @param skipped the parent left out
   * @param joint probability of each pair, at state * rows + row
   * @return nats
   */
  public double expectedLog(JointWeights weights, int skipped, double[] joint) {
    int stride = wires.stride(skipped);
    double sum = 0;
    for (int i = 0; i < weights.size(); i++) {
      for (int s = 0; s < wires.size(skipped); s++) {
        int column = weights.column(i) + s * stride;
        sum += weights.weight(i) * cells.expectedLog(column, joint, s * rows);
      }
    }
    return sum;
  }

  /**
   * Adds the table that is left when all parents but one are averaged over.
   *
   * @param weights weights of the columns without that parent
   * @param skipped the parent left out
   * @param target probability of each row given its state, at state * rows + row, modified
   */
  public void addMarginalised(JointWeights weights, int skipped, double[] target) {
    int stride = wires.stride(skipped);
    for (int i = 0; i < weights.size(); i++) {
      for (int s = 0; s < wires.size(skipped); s++) {
        cells.addColumn(weights.column(i) + s * stride, weights.weight(i), target, s * rows);
      }
    }
  }

  /**
   * Learns from a joint belief about the row and a parent; see {@link #learn(JointWeights,
   * double[], double, ZeroCells)}.
   *
   * @param weights weights of the columns without that parent
   * @param skipped the parent left out
   * @param joint probability of each pair, at state * rows + row
   * @param rate counts per observation
   * @param zeroCells whether cells without counts are learnt
   * @throws IllegalStateException if the table is known
   */
  public void learn(
      JointWeights weights, int skipped, double[] joint, double rate, ZeroCells zeroCells) {
    DirichletCounts learnt = joined();
    for (int i = 0; i < weights.size(); i++) {
      for (int s = 0; s < wires.size(skipped); s++) {
        int column = weights.column(i) + s * wires.stride(skipped);
        for (int r = 0; r < rows; r++) {
          if (zeroCells == ZeroCells.LEARNT || learnt.count(r, column) > 0) {
            learnt.add(r, column, rate * weights.weight(i) * joint[s * rows + r]);
          }
        }
        relearn(column, learnt);
      }
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
    apart = false;
  }

  /**
   * Replaces the counts of a learnt table, and leaves its probabilities as they are until the table
   * learns; then all of them become the means of the counts.
   *
   * @param values one count per cell, at column * rows + row
   * @throws IllegalStateException if the table is known
   */
  public void setPrior(double[] values) {
    DirichletCounts learnt = learnt();
    for (int c = 0; c < columns; c++) {
      for (int r = 0; r < rows; r++) {
        learnt.set(r, c, values[c * rows + r]);
      }
      learnt.refresh(c);
    }
    apart = true;
  }

  /**
   * Makes the probabilities of a learnt table the means of its counts, if they are not.
   *
   * @throws IllegalStateException if the table is known
   */
  public void adoptMeans() {
    DirichletCounts learnt = learnt();
    for (int c = 0; apart && c < columns; c++) {
      relearn(c, learnt);
    }
    apart = false;
  }

  /**
   * Learns from one outcome: adds rate times weight times the outcome's probability to each cell.
   *
   * @param weights weights of the columns
   * @param outcome probability of each row, 1 for the one observed
   * @param rate counts per observation
   * @param zeroCells whether cells without counts are learnt
   * @throws IllegalStateException if the table is known
   */
  public void learn(JointWeights weights, double[] outcome, double rate, ZeroCells zeroCells) {
    DirichletCounts learnt = joined();
    for (int i = 0; i < weights.size(); i++) {
      int column = weights.column(i);
      double amount = rate * weights.weight(i);
      for (int r = 0; r < rows; r++) {
        if (zeroCells == ZeroCells.LEARNT || learnt.count(r, column) > 0) {
          learnt.add(r, column, amount * outcome[r]);
        }
      }
      relearn(column, learnt);
    }
  }

  /**
   * Forgets: every count goes towards the prior, c = c0 + (1 - share) x (c - c0).
   *
   * @param share share of what has been learnt that is lost, in [0, 1]
   * @throws IllegalStateException if the table is known
   */
  public void forget(double share) {
    DirichletCounts learnt = learnt();
    for (int c = 0; share > 0 && c < columns; c++) {
      if (learnt.forget(c, share)) {
        relearn(c, learnt);
      }
    }
  }

  /**
   * Caps what is known: columns whose counts exceed a total are scaled down to it, so that they go
   * on learning; their probabilities stay.
   *
   * @param ceiling the highest total of a column's counts, above 0
   * @throws IllegalStateException if the table is known
   */
  public void cap(double ceiling) {
    DirichletCounts learnt = learnt();
    for (int c = 0; c < columns; c++) {
      if (learnt.cap(c, ceiling)) {
        relearn(c, learnt);
      }
    }
  }

  /**
   * A copy of the counts of a learnt table.
   *
   * @return one count per cell
   * @throws IllegalStateException if the table is known
   */
  public ColumnMatrix countMatrix() {
    DirichletCounts learnt = learnt();
    double[] values = new double[rows * columns];
    for (int i = 0; i < values.length; i++) {
      values[i] = learnt.count(i % rows, i / rows);
    }
    return ColumnMatrix.of(rows, values);
  }

  private DirichletCounts learnt() {
    return counts.orElseThrow(
        () -> new IllegalStateException("this table is known and has no counts to learn"));
  }

  private DirichletCounts joined() {
    adoptMeans();
    return learnt();
  }

  /** Sets a column of a learnt table to the mean of its counts. */
  private void relearn(int column, DirichletCounts learnt) {
    learnt.refresh(column);
    cells.setMean(column, learnt);
  }

  Wires wires() {
    return wires;
  }
}
