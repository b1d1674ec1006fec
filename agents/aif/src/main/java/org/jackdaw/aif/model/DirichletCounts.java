package org.jackdaw.aif.model;

import java.util.Arrays;
import org.jackdaw.aif.convention.Novelty;
import org.jackdaw.api.prob.Digamma;

/**
 * Dirichlet counts of a learnt table, one per cell, with what each column promises to teach. Cell
 * (row, column) stands at column * rows + row.
 */
public final class DirichletCounts {

  /** Counts are taken to be at least this, so that a count of zero has a finite logarithm. */
  private static final double SMALLEST = 0x1.0p-52;

  private final int rows;
  private final double prior;
  private final double untouched; // total of a column that has learnt nothing
  private final Novelty novelty;
  private final double[] counts;
  private final double[] totals;
  private final double[] cellGains; // the weight of one cell, 0 where the count is 0
  private final double[] columnGains; // its expectation under the column's own mean

  DirichletCounts(int rows, int columns, double prior, Novelty novelty) {
    if (!(prior > 0) || prior == Double.POSITIVE_INFINITY) {
      throw new IllegalArgumentException("prior must be above 0 and finite, got " + prior);
    }
    this.rows = rows;
    this.prior = prior;
    this.novelty = novelty;
    counts = new double[rows * columns];
    totals = new double[columns];
    cellGains = new double[counts.length];
    columnGains = new double[columns];
    Arrays.fill(counts, prior);
    for (int c = 0; c < columns; c++) {
      refresh(c);
    }
    untouched = totals[0];
  }

  /**
   * One count.
   *
   * @param row the outcome
   * @param column the joint value of the parents
   * @return the count, at least 0
   */
  public double count(int row, int column) {
    return counts[column * rows + row];
  }

  /**
   * The counts of a column together.
   *
   * @param column the column
   * @return their sum
   */
  public double total(int column) {
    return totals[column];
  }

  /**
   * The expected information gain about a column's parameters from one outcome of it.
   *
   * @param column the column
   * @return nats, at least 0
   */
  public double gain(int column) {
    return columnGains[column];
  }

  /**
   * The expected information gain about the parameters.
   *
   * @param weights weights of the columns
   * @param predicted the predicted distribution over rows under these weights
   * @return nats
   */
  public double expectedGain(JointWeights weights, double[] predicted) {
    return novelty == Novelty.MUTUAL_INFORMATION
        ? weights.dot(columnGains)
        : productGain(weights, predicted);
  }

  /**
   * The expected information gain about the parameters of a table of one column, such as a start.
   *
   * @param rows belief about the row
   * @return nats. Where nothing is done about the row any more, this does not depend on what is
   *     planned
   */
  public double expectedGain(double[] rows) {
    double gain = 0;
    for (int r = 0; r < rows.length; r++) {
      gain += rows[r] * cellGains[r];
    }
    return gain;
  }

  private double productGain(JointWeights weights, double[] predicted) {
    double gain = 0;
    for (int i = 0; i < weights.size(); i++) {
      int from = weights.column(i) * rows;
      double column = 0;
      for (int r = 0; r < rows; r++) {
        column += predicted[r] * cellGains[from + r];
      }
      gain += weights.weight(i) * column;
    }
    return gain;
  }

  void set(int row, int column, double count) {
    counts[column * rows + row] = count;
  }

  void add(int row, int column, double amount) {
    counts[column * rows + row] += amount;
  }

  /** Moves a column towards its prior; returns whether it changed. */
  boolean forget(int column, double share) {
    boolean learnt = totals[column] != untouched;
    for (int i = column * rows; learnt && i < (column + 1) * rows; i++) {
      counts[i] = prior + (1 - share) * (counts[i] - prior);
    }
    return learnt;
  }

  /** Scales a column down to a total; returns whether it changed. */
  boolean cap(int column, double ceiling) {
    boolean excess = totals[column] > ceiling;
    for (int i = column * rows; excess && i < (column + 1) * rows; i++) {
      counts[i] *= ceiling / totals[column];
    }
    return excess;
  }

  void refresh(int column) {
    int from = column * rows;
    double total = 0;
    for (int r = 0; r < rows; r++) {
      total += counts[from + r];
    }
    totals[column] = total;
    double ofTotal = weight(total);
    double expected = 0;
    for (int r = 0; r < rows; r++) {
      double count = counts[from + r];
      cellGains[from + r] = count > 0 ? gain(count, total, ofTotal) : 0;
      expected += count / total * cellGains[from + r];
    }
    columnGains[column] = Math.max(0, expected);
  }

  private double gain(double count, double total, double ofTotal) {
    return novelty == Novelty.DIGAMMA_PRODUCT
        ? DigammaGain.of(Math.max(count, SMALLEST), Math.max(total, SMALLEST))
        : weight(count) - ofTotal;
  }

  /** What a count contributes to the gain of its cell; the total's is subtracted. */
  private double weight(double count) {
    double a = Math.max(count, SMALLEST);
    return switch (novelty) {
      case RECIPROCAL_PRODUCT -> 1 / a;
      case HALF_RECIPROCAL_PRODUCT -> 0.5 / a;
      case MUTUAL_INFORMATION, DIGAMMA_PRODUCT -> Digamma.of(a) + 1 / a - StrictMath.log(a);
    };
  }
}
