package org.jackdaw.baselines.tabular;

import java.util.Arrays;

/** Action values of numbered states; a state that was never updated has the initial value. */
final class ValueTable {

  private final int actions;
  private final double initial;
  private final StepSize size;
  private double[][] values = new double[0][];
  private int[][] visits = new int[0][];

  ValueTable(int actions, double initial, StepSize size) {
    this.actions = actions;
    this.initial = initial;
    this.size = size;
  }

  /** The values of a state, one per action; to be read only. */
  double[] row(int state) {
    if (state >= values.length) {
      grow(Math.max(state + 1, 2 * values.length));
    }
    return values[state];
  }

  private void grow(int states) {
    int known = values.length;
    values = Arrays.copyOf(values, states);
    visits = Arrays.copyOf(visits, states);
    for (int s = known; s < states; s++) {
      values[s] = new double[actions];
      Arrays.fill(values[s], initial);
      visits[s] = new int[actions];
    }
  }

  /** Moves a value towards a target by the step size. */
  void update(int state, int action, double target) {
    double[] row = row(state);
    row[action] += size.of(++visits[state][action]) * (target - row[action]);
  }

  /** Counts a visit of a pair. */
  void visit(int state, int action) {
    row(state);
    visits[state][action]++;
  }

  /** Moves the value of a pair that was visited by a share of an error, by its step size. */
  void shift(int state, int action, double error, double share) {
    row(state)[action] += size.of(visits[state][action]) * error * share;
  }

  /** Sets a value. */
  void set(int state, int action, double value) {
    row(state)[action] = value;
  }
}
