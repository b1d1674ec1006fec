package org.jackdaw.oracle;

/**
 * Optimal values of the fully observed problem under a step limit, undiscounted, by backward
 * induction: Q_t(s, a) = R_t(s, a) + sum over s' of P(s' | s, a) max over a' of Q_{t+1}(s', a')
 * (Bellman 1957). The best action may change with the steps that are left.
 */
public final class FiniteHorizonValues implements ActionValues {

  /** The most numbers that are kept: states times steps. */
  public static final long MOST_NUMBERS = 50_000_000;

  private final JointModel joint;
  private final double[][] values; // [steps done][state]; nothing is earned after the last step

  private FiniteHorizonValues(JointModel joint, int stepLimit) {
    this.joint = joint;
    this.values = new double[stepLimit + 1][joint.states()];
    for (int step = stepLimit; step >= 1; step--) {
      for (int s = 0; s < joint.states(); s++) {
        values[step - 1][s] = best(step, s);
      }
    }
  }

  /**
   * The values of a model.
   *
   * @param joint the model; it keeps one number per state and step
   * @param stepLimit steps after which an episode is cut, at least 1
   * @return the values
   * @throws IllegalArgumentException if states times steps exceed {@link #MOST_NUMBERS}
   */
  public static FiniteHorizonValues of(JointModel joint, int stepLimit) {
    if (stepLimit < 1) {
      throw new IllegalArgumentException("the step limit must be >= 1, got " + stepLimit);
    }
    long numbers = (stepLimit + 1L) * joint.states();
    if (numbers > MOST_NUMBERS) {
      throw new IllegalArgumentException(
          joint.states()
              + " states times "
              + stepLimit
              + " steps are more than "
              + MOST_NUMBERS
              + " values; give a discount instead");
    }
    return new FiniteHorizonValues(joint, stepLimit);
  }

  private double best(int step, int state) {
    double best = Double.NEGATIVE_INFINITY;
    for (int a = 0; a < joint.actions(); a++) {
      best = Math.max(best, value(step, state, a));
    }
    return best;
  }

  /**
   * The step limit.
   *
   * @return steps
   */
  public int stepLimit() {
    return values.length - 1;
  }

  /** {@inheritDoc} Steps beyond the limit count as the last one. */
  @Override
  public double value(int step, int state, int action) {
    int within = Math.min(step, stepLimit());
    return joint.expectedReward(within, state, action)
        + joint.expectation(state, action, values[within]);
  }

  /** {@inheritDoc} Steps beyond the limit count as the last one. */
  @Override
  public double value(int step, int state) {
    return values[Math.min(step, stepLimit()) - 1][state];
  }
}
