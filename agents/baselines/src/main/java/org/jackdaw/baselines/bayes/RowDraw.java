package org.jackdaw.baselines.bayes;

import java.util.Arrays;
import org.jackdaw.api.random.GammaDraw;
import org.jackdaw.api.random.RandomStream;

/**
 * Draws where an action leads from its Dirichlet posterior over all states. Cells that were never
 * met share one gamma variate, which is then divided among them: piece by piece in random order,
 * each the Beta share of a symmetric Dirichlet distribution's size-biased order (Pitman 1996),
 * until less than 1e-9 is left, which the last piece keeps; or all at once, where many pieces would
 * be needed.
 */
final class RowDraw {

  private static final double LEFT = 1e-9;
  private static final double MOST_SHARED = 4;

  private final RandomStream random;
  private final int cells;
  private final double prior;
  private final boolean[] taken;

  /** Draws over so many cells, each with a prior count above 0. */
  RowDraw(RandomStream random, int cells, double prior) {
    this.random = random;
    this.cells = cells;
    this.prior = prior;
    this.taken = new boolean[cells];
  }

  /** Adds to a row where it leads; the cell of the end, if there is one, is left out. */
  void fill(PairCounts counts, int end, Row row) {
    int met = counts.size() + (counts.ended() > 0 ? 1 : 0);
    int others = cells - met;
    double[] shapes = new double[met + 1];
    for (int k = 0; k < counts.size(); k++) {
      shapes[k] = counts.times(k) + prior;
    }
    if (counts.ended() > 0) {
      shapes[counts.size()] = counts.ended() + prior;
    }
    shapes[met] = others * prior;
    GammaDraw.dirichlet(random, shapes, shapes);
    for (int k = 0; k < counts.size(); k++) {
      row.add(counts.next(k), shapes[k]);
    }
    if (others > 0) {
      divide(counts, shapes[met], others, end, row);
    }
  }

  private void divide(PairCounts counts, double share, int others, int end, Row row) {
    Arrays.fill(taken, false);
    for (int k = 0; k < counts.size(); k++) {
      taken[counts.next(k)] = true;
    }
    if (end >= 0 && counts.ended() > 0) {
      taken[end] = true;
    }
    if (others * prior > MOST_SHARED) {
      all(share, others, end, row);
    } else {
      piecewise(share, others, end, row);
    }
  }

  private void all(double share, int others, int end, Row row) {
    double[] shapes = new double[others];
    Arrays.fill(shapes, prior);
    GammaDraw.dirichlet(random, shapes, shapes);
    int k = 0;
    for (int cell = 0; cell < cells; cell++) {
      if (!taken[cell]) {
        give(cell, share * shapes[k++], end, row);
      }
    }
  }

  private void piecewise(double share, int others, int end, Row row) {
    double left = share;
    for (int alike = others; alike > 0 && left > 0; alike--) {
      double part = alike == 1 ? 1 : GammaDraw.beta(random, 1 + prior, (alike - 1) * prior);
      boolean last = left * (1 - part) < LEFT;
      give(free(alike), last ? left : left * part, end, row);
      left = last ? 0 : left * (1 - part);
    }
  }

  /** A cell that was not taken yet, all equally likely. */
  private int free(int alike) {
    int cell = 3 * alike > cells ? guessed() : counted(random.nextInt(alike));
    taken[cell] = true;
    return cell;
  }

  private int guessed() {
    int cell = random.nextInt(cells);
    while (taken[cell]) {
      cell = random.nextInt(cells);
    }
    return cell;
  }

  private int counted(int position) {
    int left = position;
    int cell = -1;
    while (left >= 0) {
      left -= taken[++cell] ? 0 : 1;
    }
    return cell;
  }

  private static void give(int cell, double p, int end, Row row) {
    if (cell != end) {
      row.add(cell, p);
    }
  }
}
