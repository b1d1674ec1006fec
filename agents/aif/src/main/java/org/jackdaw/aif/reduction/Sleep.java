package org.jackdaw.aif.reduction;

import java.util.ArrayList;
import java.util.List;
import org.jackdaw.aif.model.ColumnMatrix;
import org.jackdaw.aif.model.TableCounts;

/**
 * Pruning between batches of trials, without new data: the likelihoods lose what the batch did not
 * speak for (Friston et al. 2017, doi:10.1162/NECO_a_00999).
 */
public final class Sleep {

  private Sleep() {}

  /**
   * Prunes the counts of all likelihoods by information.
   *
   * @param after counts after a batch
   * @param before counts before it, of the same shape
   * @param threshold nats by which the evidence of a column must improve, at least 0
   * @return the counts with pruned likelihoods
   */
  public static TableCounts prune(TableCounts after, TableCounts before, double threshold) {
    List<ColumnMatrix> pruned = new ArrayList<>();
    for (int m = 0; m < after.likelihood().size(); m++) {
      ColumnMatrix posterior = after.likelihood().get(m);
      ColumnMatrix prior = before.likelihood().get(m);
      pruned.add(Pruning.byInformation(posterior, prior, threshold).posterior());
    }
    return new TableCounts(
        pruned, after.transition(), after.preference(), after.start(), after.habit());
  }

  /**
   * Prunes a likelihood as if it did not depend on one of its parents: counts are summed over that
   * parent's states, pruned, and spread evenly over them.
   *
   * @param posterior counts after learning, the last parent's states fastest
   * @param prior counts before
   * @param sizes number of states of each parent
   * @param parent which of them, from 0
   * @param threshold nats by which the evidence of a summed column must improve, at least 0
   * @return counts of the same shape; the number of reduced columns is that of summed ones
   */
  public static Pruned pruneWithout(
      ColumnMatrix posterior,
      ColumnMatrix prior,
      List<Integer> sizes,
      int parent,
      double threshold) {
    int size = sizes.get(parent);
    int stride = sizes.subList(parent + 1, sizes.size()).stream().reduce(1, (a, b) -> a * b);
    Pruned pruned =
        Pruning.byInformation(sum(posterior, size, stride), sum(prior, size, stride), threshold);
    return new Pruned(
        spread(pruned.posterior(), size, stride),
        spread(pruned.prior(), size, stride),
        pruned.reduced());
  }

  private static ColumnMatrix sum(ColumnMatrix counts, int size, int stride) {
    double[] cells = new double[counts.length() / size];
    for (int i = 0; i < counts.length(); i++) {
      int column = without(i / counts.rows(), size, stride);
      cells[column * counts.rows() + i % counts.rows()] += counts.cell(i);
    }
    return ColumnMatrix.of(counts.rows(), cells);
  }

  private static ColumnMatrix spread(ColumnMatrix counts, int size, int stride) {
    double[] cells = new double[counts.length() * size];
    for (int i = 0; i < cells.length; i++) {
      int column = without(i / counts.rows(), size, stride);
      cells[i] = counts.at(i % counts.rows(), column) / size;
    }
    return ColumnMatrix.of(counts.rows(), cells);
  }

  private static int without(int column, int size, int stride) {
    return column / (size * stride) * stride + column % stride;
  }
}
