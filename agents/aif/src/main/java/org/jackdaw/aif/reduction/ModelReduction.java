package org.jackdaw.aif.reduction;

import java.util.Arrays;
import org.jackdaw.aif.model.ColumnMatrix;

/**
 * Bayesian model reduction: what the posterior and the evidence would have been under another prior
 * (Friston, Parr and Zeidman 2018, arXiv:1805.07092). The reduced posterior is posterior + reduced
 * prior - prior.
 */
public final class ModelReduction {

  /** Is added to all counts, so that a prior may exclude a cell. */
  private static final double ADDED = 1.0 / 32;

  private final double[] changes;
  private final ColumnMatrix posterior;

  private ModelReduction(double[] changes, ColumnMatrix posterior) {
    this.changes = changes;
    this.posterior = posterior;
  }

  /**
   * Replaces a prior with 1/32 added to all counts, as engines in this lineage do.
   *
   * @param posterior counts after learning
   * @param prior counts before
   * @param reduced other counts before
   * @return evidence and posterior of the reduced model
   */
  public static ModelReduction of(
      ColumnMatrix posterior, ColumnMatrix prior, ColumnMatrix reduced) {
    return of(posterior, prior, reduced, ADDED);
  }

  /**
   * Replaces a prior.
   *
   * @param posterior counts after learning
   * @param prior counts before
   * @param reduced other counts before
   * @param added is added to all counts for the computation, at least 0
   * @return evidence and posterior of the reduced model
   */
  public static ModelReduction of(
      ColumnMatrix posterior, ColumnMatrix prior, ColumnMatrix reduced, double added) {
    Dirichlet.requireSameShape(posterior, prior);
    Dirichlet.requireSameShape(posterior, reduced);
    double[] after = new double[posterior.length()];
    Arrays.setAll(after, i -> posterior.cell(i) + reduced.cell(i) - prior.cell(i) + added);
    double[] changes = Dirichlet.logBeta(plus(posterior, added));
    double[] ofReduced = Dirichlet.logBeta(plus(reduced, added));
    double[] ofPrior = Dirichlet.logBeta(plus(prior, added));
    double[] ofAfter = Dirichlet.logBeta(ColumnMatrix.of(posterior.rows(), after));
    for (int c = 0; c < changes.length; c++) {
      changes[c] += ofReduced[c] - ofPrior[c] - ofAfter[c];
    }
    Arrays.setAll(after, i -> Math.max(0, after[i] - added));
    return new ModelReduction(changes, ColumnMatrix.of(posterior.rows(), after));
  }

  private static ColumnMatrix plus(ColumnMatrix counts, double added) {
    double[] cells = counts.toArray();
    Arrays.setAll(cells, i -> cells[i] + added);
    return ColumnMatrix.of(counts.rows(), cells);
  }

  /**
   * How much worse the reduced model explains the data: its negative log evidence less that of the
   * full model.
   *
   * @return nats per column; below 0 the reduced model is the better one
   */
  public double[] changes() {
    return changes.clone();
  }

  /**
   * The change of one column.
   *
   * @param column from 0
   * @return nats; below 0 the reduced model is the better one
   */
  public double change(int column) {
    return changes[column];
  }

  /**
   * Counts after learning under the reduced prior.
   *
   * @return at least 0
   */
  public ColumnMatrix posterior() {
    return posterior;
  }
}
