package org.jackdaw.baselines.tabular;

import java.util.Arrays;
import java.util.OptionalDouble;

/** Action values of numbered states; a state that was never updated has the initial value. */
final class ValueTable {

  private final int actions;
  private final double initial;
  private final double stepSize;
  private final OptionalDouble stepSizePower;
  private double[][] values = new double[0][];
  private int[][] visits = new int[0][];

  ValueTable(int actions, double initial, double stepSize, OptionalDouble stepSizePower) {
    this.actions = actions;
    this.initial = initial;
    this.stepSize = stepSize;
    this.stepSizePower = stepSizePower;
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
    int visit = ++visits[state][action];
    row[action] += size(visit) * (target - row[action]);
  }

  private double size(int visit) {
    return stepSizePower.isPresent()
        ? StrictMath.pow(visit, -stepSizePower.getAsDouble())
        : stepSize;
  }
}
