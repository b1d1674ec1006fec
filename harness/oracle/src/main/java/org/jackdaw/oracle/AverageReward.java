package org.jackdaw.oracle;

import java.util.Arrays;

/**
 * The long-run average reward per step of a task that goes on for ever, by value iteration on a
 * lazy copy of the task that stays where it is half of the time, which has the same gain and no
 * periods (Puterman 1994, sections 8.5.4 and 8.5.5). The least and largest growth of values bound
 * the gain of every state in a task in which all states can reach each other.
 */
public final class AverageReward {

  /** Distance of the bounds, relative to the gain where that is above 1. */
  public static final double TOLERANCE = 1e-11;

  /** Sweeps after which it is given up. */
  public static final int MOST_SWEEPS = 1_000_000;

  private final JointModel joint;
  private final StatePolicy policy;
  private final boolean best;
  private final double[] chances;

  private AverageReward(JointModel joint, StatePolicy policy, boolean best) {
    this.joint = joint;
    this.policy = policy;
    this.best = best;
    chances = new double[joint.actions()];
  }

  /**
   * The gain of a policy.
   *
   * @param joint the model
   * @param policy the policy; it is asked for the step alone at which rewards settle
   * @return in reward units per step; rewards as they are once settled
   * @throws IllegalStateException if states differ in their gain, or bounds do not meet
   */
  public static double of(JointModel joint, StatePolicy policy) {
    return new AverageReward(joint, policy, false).gain();
  }

  /**
   * The largest gain of any policy that knows the state.
   *
   * @param joint the model
   * @return in reward units per step; rewards as they are once settled
   * @throws IllegalStateException if states differ in their gain, or bounds do not meet
   */
  public static double optimum(JointModel joint) {
    return new AverageReward(joint, StatePolicy.uniform(), true).gain();
  }

  private double gain() {
    double[] values = new double[joint.states()];
    for (int sweep = 0; sweep < MOST_SWEEPS; sweep++) {
      double[] growth = growth(values);
      double least = Arrays.stream(growth).min().orElseThrow();
      double most = Arrays.stream(growth).max().orElseThrow();
      if (most - least <= TOLERANCE * Math.max(1, Math.abs(most))) {
        return (least + most) / 2;
      }
      for (int s = 0; s < values.length; s++) {
        values[s] += growth[s] / 2;
      }
      centre(values);
    }
    throw new IllegalStateException(
        "the bounds of the average reward did not meet in " + MOST_SWEEPS + " sweeps");
  }

  private double[] growth(double[] values) {
    double[] growth = new double[values.length];
    for (int s = 0; s < growth.length; s++) {
      growth[s] = joint.terminal(s) ? 0 : value(s, values) - values[s];
    }
    return growth;
  }

  /** Only differences matter; what all share would grow without bound. */
  private static void centre(double[] values) {
    double shared = values[0];
    for (int s = 0; s < values.length; s++) {
      values[s] -= shared;
    }
  }

  private double value(int state, double[] later) {
    Arrays.fill(chances, 0);
    policy.act(joint.rewardSettlesAt(), state, chances);
    double sum = 0;
    double most = Double.NEGATIVE_INFINITY;
    for (int a = 0; a < chances.length; a++) {
      double value = joint.expectedReward(state, a) + joint.expectation(state, a, later);
      sum += chances[a] > 0 ? chances[a] * value : 0;
      most = Math.max(most, value);
    }
    return best ? most : sum;
  }
}
