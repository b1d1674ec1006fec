package org.jackdaw.aif.reduction;

import java.util.Arrays;
import org.jackdaw.aif.model.ColumnMatrix;

/**
 * The mutual information between rows and columns of counts that are read as a joint distribution:
 * what outcomes tell about causes, if causes occur as often as they were counted.
 */
public final class CountInformation {

  private final ColumnMatrix counts;
  private final double total;
  private final double[] rowShares;
  private final double[] columnShares;

  /**
   * The information of some counts.
   *
   * @param counts at least 0, with a positive sum
   */
  public CountInformation(ColumnMatrix counts) {
    this.counts = counts;
    total = counts.total();
    rowShares = new double[counts.rows()];
    columnShares = new double[counts.columns()];
    for (int i = 0; i < counts.length(); i++) {
      rowShares[i % rowShares.length] += counts.cell(i) / total;
      columnShares[i / rowShares.length] += counts.cell(i) / total;
    }
  }

  /**
   * The mutual information.
   *
   * @return nats, at least 0 up to rounding
   */
  public double mutual() {
    double joint = 0;
    for (int i = 0; i < counts.length(); i++) {
      joint += timesLog(counts.cell(i) / total);
    }
    return joint - negativeEntropy(rowShares) - negativeEntropy(columnShares);
  }

  /**
   * The mutual information and the expected log-preference of rows together.
   *
   * @param logPreference nats per row
   * @return nats
   */
  public double mutual(double... logPreference) {
    double sum = mutual();
    for (int r = 0; r < rowShares.length; r++) {
      sum += rowShares[r] > 0 ? rowShares[r] * logPreference[r] : 0;
    }
    return sum;
  }

  private static double negativeEntropy(double... shares) {
    return Arrays.stream(shares).map(CountInformation::timesLog).sum();
  }

  private static double timesLog(double share) {
    return share > 0 ? share * StrictMath.log(share) : 0;
  }

  /**
   * The derivative of the information by the joint probabilities: ln p(r, c) - ln p(r) - ln p(c) -
   * 1.
   *
   * @return one number per cell; -33 where a count is 0, because logarithms are at least -32
   */
  public ColumnMatrix byProbability() {
    double[] gradient = new double[counts.length()];
    for (int i = 0; i < gradient.length; i++) {
      double share = counts.cell(i) / total;
      double independent = rowShares[i % rowShares.length] * columnShares[i / rowShares.length];
      double log =
          share > 0 ? StrictMath.log(share) - StrictMath.log(independent) : Dirichlet.LEAST_LOG;
      gradient[i] = Math.max(log, Dirichlet.LEAST_LOG) - 1;
    }
    return ColumnMatrix.of(counts.rows(), gradient);
  }

  /**
   * The derivative by a count, through that cell's own share only: (1 - share) / sum times {@link
   * #byProbability}.
   *
   * @return one number per cell. Differs from the full derivative, in which a count also dilutes
   *     all other shares; model reduction is defined with this one
   */
  public ColumnMatrix byCount() {
    ColumnMatrix gradient = byProbability();
    double[] result = new double[counts.length()];
    for (int i = 0; i < result.length; i++) {
      result[i] = gradient.cell(i) * (1 - counts.cell(i) / total) / total;
    }
    return ColumnMatrix.of(counts.rows(), result);
  }
}
