package org.jackdaw.oracle;

import java.util.Arrays;

/**
 * The exact expected return of a policy that knows the state: V_t(s) = sum over a of p(a | s)
 * (R_t(s, a) + g sum over s' of P(s' | s, a) V_{t+1}(s')) (Bellman 1957).
 */
public final class StatePolicyValue {

  /** Change of a sweep, relative to the largest value, at which an endless value is settled. */
  public static final double TOLERANCE = 1e-14;

  /** Sweeps after which an endless value counts as unbounded. */
  public static final int MOST_SWEEPS = 1_000_000;

  private final JointModel joint;
  private final StatePolicy policy;
  private final double discount;
  private final double[] chances;
  private double moved;
  private double largest;

  private StatePolicyValue(JointModel joint, StatePolicy policy, double discount) {
    if (!(discount > 0 && discount <= 1)) {
      throw new IllegalArgumentException("the discount must be in (0, 1], got " + discount);
    }
    this.joint = joint;
    this.policy = policy;
    this.discount = discount;
    chances = new double[joint.actions()];
  }

  /**
   * The values of a first episode under a step limit.
   *
   * @param joint the model
   * @param policy the policy
   * @param discount factor per step, in (0, 1]
   * @param stepLimit steps after which an episode is cut, at least 1
   * @return expected (discounted) return from each joint state at the first step, in reward units
   */
  public static double[] within(
      JointModel joint, StatePolicy policy, double discount, int stepLimit) {
    if (stepLimit < 1) {
      throw new IllegalArgumentException("the step limit must be >= 1, got " + stepLimit);
    }
    StatePolicyValue value = new StatePolicyValue(joint, policy, discount);
    double[] later = new double[joint.states()];
    for (int step = stepLimit; step >= 1; step--) {
      later = value.sweep(step, later);
    }
    return later;
  }

  /**
   * The values without a step limit, rewards as they are once settled.
   *
   * @param joint the model
   * @param policy the policy; it is asked for the step alone at which rewards settle
   * @param discount factor per step, in (0, 1]; with 1 the return until termination
   * @return expected (discounted) return from each joint state, in reward units
   * @throws IllegalStateException if values still move after {@link #MOST_SWEEPS} sweeps, as where
   *     an endless episode earns without bound
   */
  public static double[] endless(JointModel joint, StatePolicy policy, double discount) {
    StatePolicyValue value = new StatePolicyValue(joint, policy, discount);
    double[] values = new double[joint.states()];
    for (int sweep = 0; sweep < MOST_SWEEPS; sweep++) {
      values = value.sweep(joint.rewardSettlesAt(), values);
      if (value.moved <= TOLERANCE * Math.max(1, value.largest)) {
        return values;
      }
    }
    throw new IllegalStateException(
        "values still move by " + value.moved + " after " + MOST_SWEEPS + " sweeps");
  }

  /**
   * The expectation over the states in which a first episode starts.
   *
   * @param joint the model
   * @param values one number per joint state
   * @return the mean
   */
  public static double atStart(JointModel joint, double[] values) {
    double sum = 0;
    for (int s = 0; s < values.length; s++) {
      sum += joint.start(s) * values[s];
    }
    return sum;
  }

  private double[] sweep(int step, double[] later) {
    double[] now = new double[later.length];
    moved = 0;
    largest = 0;
    for (int s = 0; s < now.length; s++) {
      now[s] = joint.terminal(s) ? 0 : value(step, s, later);
      moved = Math.max(moved, Math.abs(now[s] - later[s]));
      largest = Math.max(largest, Math.abs(now[s]));
    }
    return now;
  }

  private double value(int step, int state, double[] later) {
    Arrays.fill(chances, 0);
    policy.act(step, state, chances);
    double sum = 0;
    for (int a = 0; a < chances.length; a++) {
      if (chances[a] > 0) {
        double reward = joint.expectedReward(step, state, a);
        sum += chances[a] * (reward + discount * joint.expectation(state, a, later));
      }
    }
    return sum;
  }
}
