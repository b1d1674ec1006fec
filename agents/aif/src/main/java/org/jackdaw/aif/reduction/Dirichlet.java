package org.jackdaw.aif.reduction;

import org.jackdaw.aif.model.ColumnMatrix;
import org.jackdaw.api.prob.Digamma;
import org.jackdaw.api.prob.LogGamma;

/** Functions of Dirichlet counts; every column of a matrix is one Dirichlet distribution. */
public final class Dirichlet {

  /** Counts are taken to be at least this in the logarithm of the beta function. */
  private static final double SMALLEST = StrictMath.exp(-32);

  /** Logarithms are taken to be at least this. */
  static final double LEAST_LOG = -32;

  /** Counts are taken to be at least this in divergences. */
  private static final double SMALLEST_IN_DIVERGENCE = StrictMath.exp(-16);

  private static final double ADDED_IN_WEIGHTS = 1e-16;

  private Dirichlet() {}

  /**
   * The logarithm of the multivariate beta function: sum ln gamma(a) - ln gamma(sum a).
   *
   * @param counts at least 0; counts below exp(-32) count as that
   * @return one number per column, in nats
   */
  public static double[] logBeta(ColumnMatrix counts) {
    double[] result = new double[counts.columns()];
    for (int c = 0; c < result.length; c++) {
      result[c] = logBeta(counts, c, SMALLEST);
    }
    return result;
  }

  private static double logBeta(ColumnMatrix counts, int column, double smallest) {
    double sum = 0;
    double total = 0;
    for (int r = 0; r < counts.rows(); r++) {
      double count = Math.max(counts.at(r, column), smallest);
      sum += LogGamma.of(count);
      total += count;
    }
    return sum - LogGamma.of(total);
  }

  /**
   * The divergence KL(posterior || prior) of two sets of Dirichlet distributions.
   *
   * @param posterior at least 0; counts below exp(-16) count as that
   * @param prior of the same shape
   * @return nats, at least 0 up to rounding, summed over columns
   */
  public static double divergence(ColumnMatrix posterior, ColumnMatrix prior) {
    return divergence(posterior, prior, SMALLEST_IN_DIVERGENCE);
  }

  /**
   * The divergence KL(posterior || prior) of two sets of Dirichlet distributions.
   *
   * @param posterior at least 0
   * @param prior of the same shape
   * @param smallest counts below this count as this, above 0
   * @return nats, at least 0 up to rounding, summed over columns
   */
  public static double divergence(ColumnMatrix posterior, ColumnMatrix prior, double smallest) {
    requireSameShape(posterior, prior);
    double sum = 0;
    for (int c = 0; c < posterior.columns(); c++) {
      sum += divergence(posterior, prior, c, smallest);
    }
    return sum;
  }

  private static double divergence(
      ColumnMatrix posterior, ColumnMatrix prior, int column, double smallest) {
    double total = 0;
    for (int r = 0; r < posterior.rows(); r++) {
      total += Math.max(posterior.at(r, column), smallest);
    }
    double ofTotal = Digamma.of(total);
    double sum = logBeta(prior, column, smallest) - logBeta(posterior, column, smallest);
    for (int r = 0; r < posterior.rows(); r++) {
      double q = Math.max(posterior.at(r, column), smallest);
      double p = Math.max(prior.at(r, column), smallest);
      sum += (q - p) * (Digamma.of(q) - ofTotal);
    }
    return sum;
  }

  /**
   * The expected logarithm of every probability: psi(a) - psi(sum a).
   *
   * @param counts at least 0, with a positive sum per column
   * @return nats, at least -32
   */
  public static ColumnMatrix expectedLogs(ColumnMatrix counts) {
    double[] result = new double[counts.length()];
    for (int i = 0; i < result.length; i++) {
      double count = counts.cell(i);
      double total = counts.total(i / counts.rows());
      double log = count > 0 ? Digamma.of(count) - Digamma.of(total) : LEAST_LOG;
      result[i] = Math.max(log, LEAST_LOG);
    }
    return ColumnMatrix.of(counts.rows(), result);
  }

  /**
   * Minus the information about a column's parameters that an outcome brings, to first order: (1 /
   * sum a - 1 / a) / 2 (Friston et al. 2017, doi:10.1162/NECO_a_00999).
   *
   * @param counts at least 0; 1e-16 is added to each
   * @return nats, at most 0
   */
  public static ColumnMatrix informationWeights(ColumnMatrix counts) {
    return informationWeights(counts, ADDED_IN_WEIGHTS);
  }

  /**
   * Minus the information about a column's parameters that an outcome brings, to first order.
   *
   * @param counts at least 0
   * @param added what is added to each, above 0
   * @return nats, at most 0
   */
  public static ColumnMatrix informationWeights(ColumnMatrix counts, double added) {
    double[] result = new double[counts.length()];
    for (int c = 0; c < counts.columns(); c++) {
      double total = 0;
      for (int r = 0; r < counts.rows(); r++) {
        total += counts.at(r, c) + added;
      }
      for (int r = 0; r < counts.rows(); r++) {
        double count = counts.at(r, c) + added;
        result[c * counts.rows() + r] = (1 / total - 1 / count) / 2;
      }
    }
    return ColumnMatrix.of(counts.rows(), result);
  }

  static void requireSameShape(ColumnMatrix one, ColumnMatrix other) {
    if (one.rows() != other.rows() || one.columns() != other.columns()) {
      throw new IllegalArgumentException(
          "counts must have the same shape, got " + shape(one) + " and " + shape(other));
    }
  }

  private static String shape(ColumnMatrix matrix) {
    return matrix.rows() + " x " + matrix.columns();
  }
}
