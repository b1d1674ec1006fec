package org.jackdaw.aif.spm;

import java.util.Optional;
import org.jackdaw.aif.model.ColumnMatrix;
import org.jackdaw.aif.reduction.Dirichlet;

/** What learning changed: takes the counts before it, writes what they are after it. */
final class LearningReport {

  private final LearntCounts counts;
  private final SpmModel model;
  private final double[][] likelihood;
  private final double[][] transition;
  private final double[][] preference;
  private final double[][] start;
  private final double[][] habit;

  LearningReport(LearntCounts counts, SpmModel model) {
    this.counts = counts;
    this.model = model;
    likelihood = copy(counts.likelihood);
    transition = copy(counts.transition);
    preference = copy(counts.preference);
    start = copy(counts.start);
    habit = copy(counts.habit);
  }

  private static double[][] copy(double[][] arrays) {
    double[][] copy = new double[arrays.length][];
    for (int i = 0; i < copy.length; i++) {
      copy[i] = arrays[i].clone();
    }
    return copy;
  }

  Trial.Learnt write() {
    return new Trial.Learnt(
        counts.now(),
        change(counts.likelihood, likelihood, model::outcomes),
        change(counts.transition, transition, model::states),
        change(counts.preference, preference, model::outcomes),
        change(counts.start, start, model::states),
        change(counts.habit, habit, i -> habit[i].length));
  }

  private static Optional<Tensor> change(
      double[][] now, double[][] before, java.util.function.IntUnaryOperator rows) {
    double[] changes = new double[now.length];
    for (int i = 0; i < changes.length; i++) {
      int size = now[i].length == 0 ? 1 : rows.applyAsInt(i);
      changes[i] =
          now[i].length == 0
              ? 0
              : -Dirichlet.divergence(matrix(now[i], size), matrix(before[i], size));
    }
    return changes.length == 0 ? Optional.empty() : Optional.of(Tensor.wrap(changes, now.length));
  }

  private static ColumnMatrix matrix(double[] cells, int rows) {
    return ColumnMatrix.of(rows, TrialTables.byColumn(cells, rows));
  }
}
