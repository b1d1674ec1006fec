package org.jackdaw.aif.spm.paths;

import org.jackdaw.aif.model.ColumnMatrix;

/** One modality's likelihood under Dirichlet counts, as replay needs it. */
final class PathLikelihood {

  private final int rows;
  private final int[] parents;
  private final int[] strides; // of the parents' states in columns
  private final double[] prior;
  private final boolean[] grows; // zeros that are learnt stay zero
  private final double[] counts; // [column * rows + outcome]
  private final double[] cells; // normalised
  private final int columns;

  PathLikelihood(PathsModel model, int modality) {
    ColumnMatrix table = model.believedLikelihood(modality);
    rows = table.rows();
    parents = model.parents().get(modality).stream().mapToInt(i -> i).toArray();
    strides = new int[parents.length];
    int stride = 1;
    for (int p = parents.length - 1; p >= 0; p--) {
      strides[p] = stride;
      stride *= model.states(parents[p]);
    }
    prior = PathNumbers.counts(table, !model.counts().likelihood().isEmpty());
    grows = PathNumbers.growing(prior, !model.counts().likelihood().isEmpty());
    counts = prior.clone();
    cells = prior.clone();
    columns = table.columns();
  }

  void forget() {
    System.arraycopy(prior, 0, counts, 0, prior.length);
  }

  /** Counts outcomes so weighted under beliefs. */
  void count(double[] outcome, double[][] beliefs) {
    for (int c = 0; c < columns; c++) {
      double joint = others(c, -1, beliefs);
      for (int o = 0; o < rows; o++) {
        int i = c * rows + o;
        counts[i] += grows[i] ? outcome[o] * joint : 0;
      }
    }
  }

  double[] counts() {
    return counts;
  }

  /** Takes over what was counted. */
  void refresh() {
    System.arraycopy(counts, 0, cells, 0, counts.length);
    for (int from = 0; from < cells.length; from += rows) {
      PathNumbers.normalise(cells, from, rows);
    }
  }

  /**
   * Adds what an outcome tells about a factor if the others are as believed; the same for all
   * states where it does not depend on the factor. In nats.
   */
  void addMessage(double[] outcome, int factor, double[][] beliefs, double[] target) {
    int at = parents.length - 1;
    while (at >= 0 && parents[at] != factor) {
      at--;
    }
    for (int c = 0; c < columns; c++) {
      double expected = 0;
      for (int o = 0; o < rows; o++) {
        expected += outcome[o] * cells[c * rows + o];
      }
      double message = others(c, factor, beliefs) * PathNumbers.log(expected);
      for (int s = 0; s < target.length; s++) {
        target[s] += at < 0 || c / strides[at] % target.length == s ? message : 0;
      }
    }
  }

  /** The probability of a column's states, one factor's left out. */
  private double others(int column, int without, double[][] beliefs) {
    double product = 1;
    for (int p = 0; p < parents.length; p++) {
      double[] belief = beliefs[parents[p]];
      product *= parents[p] == without ? 1 : belief[column / strides[p] % belief.length];
    }
    return product;
  }
}
