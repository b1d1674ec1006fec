package org.jackdaw.oracle.bounds;

import org.jackdaw.oracle.ActionValues;
import org.jackdaw.oracle.SparsePomdp;

/**
 * The fast informed bound (Hauskrecht 2000, doi:10.1613/jair.678): Q(s, a) = R(s, a) + g sum over o
 * of max over a' of sum over s' of P(s', o | s, a) Q(s', a'). Whoever acts sees the present state,
 * and of the next one only what is observed of it, so it lies between the optimum and the values of
 * the fully observed problem. An endless problem is iterated from those until it hardly moves.
 */
public final class InformedValues implements ActionValues {

  /** The most numbers that are kept: stages times actions times states. */
  public static final long MOST_NUMBERS = 50_000_000;

  private final double[][][] values; // [stage][action][state]

  private InformedValues(double[][][] values) {
    this.values = values;
  }

  /**
   * The values of a problem.
   *
   * @param problem the problem
   * @param horizon how the future counts
   * @return the values
   * @throws IllegalArgumentException if there were more than {@link #MOST_NUMBERS}
   */
  public static InformedValues of(SparsePomdp problem, Horizon horizon) {
    requireRoom(problem.joint().states(), problem.actions(), horizon);
    StageValues stages = new StageValues(problem, horizon);
    return new InformedValues(stages.from(stages.fromAbove(Backup::known), Backup::informed));
  }

  /**
   * Refuses what would be too many numbers.
   *
   * @param states number of states
   * @param actions number of actions
   * @param horizon how the future counts
   * @throws IllegalArgumentException if there were more than {@link #MOST_NUMBERS}
   */
  public static void requireRoom(int states, int actions, Horizon horizon) {
    if ((double) states * actions * horizon.stages() > MOST_NUMBERS) {
      throw new IllegalArgumentException(
          states
              + " states times "
              + actions
              + " actions times "
              + horizon.stages()
              + " steps are more than "
              + MOST_NUMBERS
              + " values; give a discount instead");
    }
  }

  private double[][] stage(int step) {
    return values[Math.min(step, values.length) - 1];
  }

  /** {@inheritDoc} Steps beyond the last count as the last one. */
  @Override
  public double value(int step, int state, int action) {
    return stage(step)[action][state];
  }

  /** {@inheritDoc} Steps beyond the last count as the last one. */
  @Override
  public double value(int step, int state) {
    double best = Double.NEGATIVE_INFINITY;
    for (double[] ofAction : stage(step)) {
      best = Math.max(best, ofAction[state]);
    }
    return best;
  }
}
