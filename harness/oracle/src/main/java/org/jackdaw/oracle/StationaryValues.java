package org.jackdaw.oracle;

/**
 * Optimal values of the fully observed problem without a step limit, by value iteration from zero,
 * or from values that are near: Q(s, a) = R(s, a) + g sum over s' of P(s' | s, a) max over a' of
 * Q(s', a') (Bellman 1957). With a discount g below 1 they are within g / (1 - g) times {@link
 * #gap} of the optimum; with g = 1 they are returns until termination, if those are finite.
 *
 * <p>It stops when a sweep changes no value by more than {@link #TOLERANCE}, or another one given
 * (relative to the largest value, if that is above 1), or after {@link #MOST_SWEEPS} sweeps.
 * Rewards that change with the step are taken as they are once settled.
 */
public final class StationaryValues implements ActionValues {

  /** The change of a sweep at which values count as settled. */
  public static final double TOLERANCE = 1e-13;

  /** Sweeps after which it stops in any case. */
  public static final int MOST_SWEEPS = 100_000;

  private final DecisionProcess process;
  private final double discount;
  private final double tolerance;
  private double[] values;
  private double gap = Double.POSITIVE_INFINITY;
  private double largest;
  private int sweeps;

  private StationaryValues(
      DecisionProcess process, double discount, double[] first, double tolerance) {
    this.process = process;
    this.discount = discount;
    this.tolerance = tolerance;
    this.values = first;
    double[] next = new double[process.states()];
    while (!settled() && sweeps < MOST_SWEEPS) {
      next = sweep(next);
    }
  }

  /**
   * The values of a process.
   *
   * @param process such as a {@link JointModel}
   * @param discount in (0, 1]
   * @return the values; ask {@link #settled} whether they can be used
   */
  public static StationaryValues of(DecisionProcess process, double discount) {
    return near(process, discount, new double[process.states()], TOLERANCE);
  }

  /**
   * The values of a process, from values that are near them.
   *
   * @param process such as a {@link JointModel}
   * @param discount in (0, 1]
   * @param first where to start, one value per state; copied
   * @param tolerance the change of a sweep at which values count as settled, relative to the
   *     largest value if that is above 1; at least 0
   * @return the values; ask {@link #settled} whether they can be used
   */
  public static StationaryValues near(
      DecisionProcess process, double discount, double[] first, double tolerance) {
    if (!(discount > 0 && discount <= 1)) {
      throw new IllegalArgumentException("the discount must be in (0, 1], got " + discount);
    }
    if (first.length != process.states()) {
      throw new IllegalArgumentException(
          process.states() + " states need as many first values, got " + first.length);
    }
    return new StationaryValues(process, discount, first.clone(), tolerance);
  }

  private double[] sweep(double[] next) {
    gap = 0;
    largest = 0;
    process.prepare(values);
    for (int s = 0; s < next.length; s++) {
      next[s] = best(s);
      gap = Math.max(gap, Math.abs(next[s] - values[s]));
      largest = Math.max(largest, Math.abs(next[s]));
    }
    sweeps++;
    double[] free = values;
    values = next;
    return free;
  }

  private double best(int state) {
    double best = Double.NEGATIVE_INFINITY;
    for (int a = 0; a < process.actions(); a++) {
      best = Math.max(best, process.value(DecisionProcess.SETTLED, state, a, discount, values));
    }
    return best;
  }

  /**
   * Whether the values stopped changing.
   *
   * @return false if they still moved in the last sweep, as where an endless episode earns without
   *     bound
   */
  public boolean settled() {
    return gap <= tolerance * Math.max(1, largest);
  }

  /**
   * The largest change of the last sweep.
   *
   * @return in reward units
   */
  public double gap() {
    return gap;
  }

  /**
   * How many sweeps it took.
   *
   * @return at least 1
   */
  public int sweeps() {
    return sweeps;
  }

  /** {@inheritDoc} It is the same at every step. */
  @Override
  public double value(int step, int state, int action) {
    process.prepare(values);
    return process.value(DecisionProcess.SETTLED, state, action, discount, values);
  }

  /** {@inheritDoc} It is the same at every step. */
  @Override
  public double value(int step, int state) {
    return values[state];
  }
}
