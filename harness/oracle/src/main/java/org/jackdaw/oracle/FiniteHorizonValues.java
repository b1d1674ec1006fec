package org.jackdaw.oracle;

/**
 * Optimal values of the fully observed problem under a step limit, undiscounted, by backward
 * induction: Q_t(s, a) = R_t(s, a) + sum over s' of P(s' | s, a) max over a' of Q_{t+1}(s', a')
 * (Bellman 1957). The best action may change with the steps that are left.
 */
public final class FiniteHorizonValues implements ActionValues {

  /** The most numbers that are kept: states times steps. */
  public static final long MOST_NUMBERS = 50_000_000;

  private final DecisionProcess process;
  private final double[][] values; // [steps done][state]; nothing is earned after the last step

  private FiniteHorizonValues(DecisionProcess process, int stepLimit) {
    this.process = process;
    this.values = new double[stepLimit + 1][process.states()];
    for (int step = stepLimit; step >= 1; step--) {
      process.prepare(values[step]);
      for (int s = 0; s < process.states(); s++) {
        values[step - 1][s] = best(step, s);
      }
    }
  }

  /**
   * The values of a process.
   *
   * @param process such as a {@link JointModel}; it keeps one number per state and step
   * @param stepLimit steps after which an episode is cut, at least 1
   * @return the values
   * @throws IllegalArgumentException if states times steps exceed {@link #MOST_NUMBERS}
   */
  public static FiniteHorizonValues of(DecisionProcess process, int stepLimit) {
    if (stepLimit < 1) {
      throw new IllegalArgumentException("the step limit must be >= 1, got " + stepLimit);
    }
    long numbers = (stepLimit + 1L) * process.states();
    if (numbers > MOST_NUMBERS) {
      throw new IllegalArgumentException(
          process.states()
              + " states times "
              + stepLimit
              + " steps are more than "
              + MOST_NUMBERS
              + " values; give a discount instead");
    }
    return new FiniteHorizonValues(process, stepLimit);
  }

  private double best(int step, int state) {
    double best = Double.NEGATIVE_INFINITY;
    for (int a = 0; a < process.actions(); a++) {
      best = Math.max(best, process.value(step, state, a, 1, values[step]));
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
    process.prepare(values[within]);
    return process.value(within, state, action, 1, values[within]);
  }

  /** {@inheritDoc} Steps beyond the limit count as the last one. */
  @Override
  public double value(int step, int state) {
    return values[Math.min(step, stepLimit()) - 1][state];
  }
}
