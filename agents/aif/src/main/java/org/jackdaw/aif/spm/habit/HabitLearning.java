package org.jackdaw.aif.spm.habit;

import org.jackdaw.aif.spm.Tensor;

/** What a trial teaches: counts grow where they are above zero. */
final class HabitLearning {

  private static final double LEAK = 16; // trials in which start counts forget

  private final HabitModel model;
  private final HabitRun run;
  private final int states;

  HabitLearning(HabitModel model, HabitRun run) {
    this.model = model;
    this.run = run;
    states = run.tables.states;
  }

  HabitCounts learn(HabitCounts counts, int[] outcomes) {
    return new HabitCounts(
        counts.likelihood().map(a -> likelihood(a, outcomes)),
        counts.transition().map(this::transition),
        habit(counts.habit()),
        counts.start().map(this::start),
        counts.policies().map(this::policies));
  }

  private Tensor likelihood(Tensor counts, int[] outcomes) {
    double[] cells = counts.toArray();
    for (int t = 0; t < outcomes.length; t++) {
      for (int s = 0; s < states; s++) {
        grow(cells, outcomes[t] * states + s, run.averaged[t * states + s]);
      }
    }
    return Tensor.of(counts.shape(), cells);
  }

  private static void grow(double[] cells, int cell, double amount) {
    cells[cell] += cells[cell] > 0 ? amount : 0;
  }

  /** Moves under every policy, as probable as it was when the move was made. */
  private Tensor transition(Tensor counts) {
    double[] cells = counts.toArray();
    int[][] sequences = model.policies();
    for (int t = 1; t < run.tables.steps; t++) {
      for (int k = 0; k < run.tables.policies; k++) {
        int control = sequences[t - 1][k];
        move(cells, model.controls(), control, k, t, run.posterior[t - 1][k]);
      }
    }
    return Tensor.of(counts.shape(), cells);
  }

  private void move(double[] cells, int controls, int control, int row, int t, double weight) {
    double[] x = run.beliefs[row];
    for (int next = 0; next < states; next++) {
      for (int s = 0; s < states; s++) {
        double amount = weight * x[t * states + next] * x[(t - 1) * states + s];
        grow(cells, (next * states + s) * controls + control, amount);
      }
    }
  }

  /** What would have been done out of habit, whether or not it was. */
  private Tensor habit(Tensor counts) {
    double[] cells = counts.toArray();
    for (int t = 1; t < run.tables.steps; t++) {
      move(cells, 1, 0, run.tables.policies, t, 1);
    }
    return Tensor.of(counts.shape(), cells);
  }

  private Tensor start(Tensor counts) {
    double[] cells = counts.toArray();
    for (int s = 0; s < states; s++) {
      grow(cells, s, run.averaged[s] - (cells[s] - 1) / LEAK);
    }
    return Tensor.of(counts.shape(), cells);
  }

  private Tensor policies(Tensor counts) {
    double[] cells = counts.toArray();
    for (int k = 0; k < run.rows; k++) {
      grow(cells, k, run.posterior[run.tables.steps - 1][k]);
    }
    return Tensor.of(counts.shape(), cells);
  }
}
