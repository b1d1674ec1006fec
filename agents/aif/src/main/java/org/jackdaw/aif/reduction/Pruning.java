package org.jackdaw.aif.reduction;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import org.jackdaw.aif.model.ColumnMatrix;

/**
 * Removes what learnt counts do not need. A simpler prior is proposed for every column, and columns
 * whose evidence speaks for it take it over. The sum of a column's prior never changes.
 */
public final class Pruning {

  private static final double AVERAGING_PRECISION = 32;
  private static final double LOG_RATIO = StrictMath.log(32);

  private Pruning() {}

  /**
   * Proposes a prior whose rows and columns tell more of each other and accepts it column by
   * column.
   *
   * @param posterior counts after learning
   * @param prior counts before
   * @param threshold nats by which the evidence must improve, at least 0
   * @return the pruned counts
   */
  public static Pruned byInformation(ColumnMatrix posterior, ColumnMatrix prior, double threshold) {
    return accept(posterior, prior, informative(prior), threshold);
  }

  /**
   * The same proposal, mixed into every column with the weight of a softmax over the two models.
   *
   * @param posterior counts after learning
   * @param prior counts before
   * @return the mixed counts. Differs from model averaging: the weight of the reduced prior is
   *     sigma(32 x change), as in the engine that this follows, so it grows with how much worse the
   *     reduced model is
   */
  public static Pruned averagedByInformation(ColumnMatrix posterior, ColumnMatrix prior) {
    ColumnMatrix proposal = informative(prior);
    ModelReduction reduction = ModelReduction.of(posterior, prior, proposal);
    IntToDoubleFunction weight =
        c -> 1 / (1 + StrictMath.exp(-AVERAGING_PRECISION * reduction.change(c)));
    return new Pruned(
        mix(reduction.posterior(), posterior, weight), mix(proposal, prior, weight), 0);
  }

  /**
   * Proposes to exclude outcomes that are 32 times less likely than the column's best, by their
   * expected logarithms.
   *
   * @param posterior counts after learning
   * @param prior counts before
   * @param threshold nats by which the evidence must improve, at least 0
   * @return the pruned counts
   */
  public static Pruned byProbability(ColumnMatrix posterior, ColumnMatrix prior, double threshold) {
    ColumnMatrix logs = Dirichlet.expectedLogs(posterior);
    double[] kept = prior.toArray();
    for (int i = 0; i < kept.length; i++) {
      if (logs.cell(i) < best(logs, i / logs.rows()) - LOG_RATIO) {
        kept[i] = 0;
      }
    }
    return accept(posterior, prior, rescaled(kept, prior), threshold);
  }

  private static double best(ColumnMatrix logs, int column) {
    double best = Double.NEGATIVE_INFINITY;
    for (int r = 0; r < logs.rows(); r++) {
      best = Math.max(best, logs.at(r, column));
    }
    return best;
  }

  private static ColumnMatrix informative(ColumnMatrix prior) {
    ColumnMatrix gradient = new CountInformation(prior).byCount();
    double[] cells = new double[prior.length()];
    Arrays.setAll(cells, i -> prior.cell(i) * StrictMath.exp(prior.cell(i) * gradient.cell(i)));
    return rescaled(cells, prior);
  }

  private static ColumnMatrix rescaled(double[] cells, ColumnMatrix prior) {
    ColumnMatrix raw = ColumnMatrix.of(prior.rows(), cells);
    double[] result = new double[cells.length];
    for (int i = 0; i < cells.length; i++) {
      int column = i / prior.rows();
      double total = raw.total(column);
      result[i] = total > 0 ? cells[i] * prior.total(column) / total : prior.cell(i);
    }
    return ColumnMatrix.of(prior.rows(), result);
  }

  private static Pruned accept(
      ColumnMatrix posterior, ColumnMatrix prior, ColumnMatrix proposal, double threshold) {
    if (!(threshold >= 0)) {
      throw new IllegalArgumentException("threshold must be at least 0, got " + threshold);
    }
    ModelReduction reduction = ModelReduction.of(posterior, prior, proposal);
    IntToDoubleFunction weight = c -> reduction.change(c) < -threshold ? 1 : 0;
    int reduced = 0;
    for (int c = 0; c < prior.columns(); c++) {
      reduced += (int) weight.applyAsDouble(c);
    }
    return new Pruned(
        mix(reduction.posterior(), posterior, weight), mix(proposal, prior, weight), reduced);
  }

  private static ColumnMatrix mix(
      ColumnMatrix reduced, ColumnMatrix full, IntToDoubleFunction weight) {
    double[] cells = new double[full.length()];
    for (int i = 0; i < cells.length; i++) {
      double w = weight.applyAsDouble(i / full.rows());
      cells[i] = w * reduced.cell(i) + (1 - w) * full.cell(i);
    }
    return ColumnMatrix.of(full.rows(), cells);
  }
}
