package org.jackdaw.baselines.bayes;

import java.util.Arrays;

/** Dirichlet counts of a table that the experiment holds back, every cell with the same prior. */
final class UnknownTable {

  private final double prior;
  private final double[][] counts; // [column][row]
  private final double[] observed; // per column, without the prior

  UnknownTable(int rows, int columns, double prior) {
    this.prior = prior;
    counts = new double[columns][rows];
    for (double[] column : counts) {
      Arrays.fill(column, prior);
    }
    observed = new double[columns];
  }

  void add(int row, int column) {
    counts[column][row]++;
    observed[column]++;
  }

  /** How often something was observed of a column. */
  double observed(int column) {
    return observed[column];
  }

  /** The prior counts of a column. */
  double priorCounts() {
    return prior * counts[0].length;
  }

  int columns() {
    return counts.length;
  }

  /** The counts of a column, to be read only. */
  double[] column(int column) {
    return counts[column];
  }

  /** The posterior mean of a column. */
  double[] mean(int column) {
    double[] mean = counts[column].clone();
    double total = observed[column] + prior * mean.length;
    for (int row = 0; row < mean.length; row++) {
      mean[row] /= total;
    }
    return mean;
  }

  /** All counts, priors included. */
  double[][] copy() {
    return Arrays.stream(counts).map(double[]::clone).toArray(double[][]::new);
  }
}
