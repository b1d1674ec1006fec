package org.jackdaw.aif.spm;

import org.jackdaw.aif.model.Digamma;
import org.jackdaw.aif.model.LogGamma;

/** The relative entropy of Dirichlet distributions. */
final class DirichletDivergence {

  private static final double SMALLEST_COUNT = StrictMath.exp(-16);

  private DirichletDivergence() {}

  /** Of new counts to old ones, summed over columns; cells at outcome * columns + column. */
  static double of(double[] now, double[] before, int rows) {
    int columns = now.length / rows;
    double sum = 0;
    for (int c = 0; c < columns; c++) {
      sum += column(now, before, c, columns);
    }
    return sum;
  }

  private static double column(double[] now, double[] before, int first, int stride) {
    double total = 0;
    double totalBefore = 0;
    for (int i = first; i < now.length; i += stride) {
      total += Math.max(now[i], SMALLEST_COUNT);
      totalBefore += Math.max(before[i], SMALLEST_COUNT);
    }
    double sum = LogGamma.of(total) - LogGamma.of(totalBefore);
    double ofTotal = Digamma.of(total);
    for (int i = first; i < now.length; i += stride) {
      double a = Math.max(now[i], SMALLEST_COUNT);
      double b = Math.max(before[i], SMALLEST_COUNT);
      if (a != b) {
        sum += LogGamma.of(b) - LogGamma.of(a) + (a - b) * (Digamma.of(a) - ofTotal);
      }
    }
    return sum;
  }
}
