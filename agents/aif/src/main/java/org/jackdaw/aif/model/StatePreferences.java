package org.jackdaw.aif.model;

import java.util.List;

/**
 * Log-preferences over hidden states, an alternative or an addition to those over outcomes: for the
 * state after every planned move, and for the state in which a plan or an episode ends.
 */
public final class StatePreferences {

  private final double[][] every; // per factor; no numbers where it does not matter
  private final double[][] last;
  private final boolean anyEvery;
  private final boolean anyLast;

  private StatePreferences(double[][] every, double[][] last) {
    this.every = every;
    this.last = last;
    anyEvery = any(every);
    anyLast = any(last);
  }

  /** No state is preferred to another. */
  public static final StatePreferences NONE =
      new StatePreferences(new double[0][], new double[0][]);

  /**
   * Preferences over the states of a model.
   *
   * @param every per factor one log-preference per state after each planned move, in nats; an empty
   *     array for a factor that does not matter. Copied
   * @param last the same for the state in which a plan or an episode ends
   * @return the preferences
   * @throws IllegalArgumentException if a number is not finite
   */
  public static StatePreferences of(List<double[]> every, List<double[]> last) {
    return new StatePreferences(copied(every), copied(last));
  }

  private static double[][] copied(List<double[]> values) {
    double[][] copies = values.stream().map(double[]::clone).toArray(double[][]::new);
    for (double[] factor : copies) {
      for (double value : factor) {
        if (!Double.isFinite(value)) {
          throw new IllegalArgumentException("state preferences must be finite, got " + value);
        }
      }
    }
    return copies;
  }

  private static boolean any(double[][] values) {
    for (double[] factor : values) {
      for (double value : factor) {
        if (value != 0) {
          return true;
        }
      }
    }
    return false;
  }

  /** Refuses preferences that are not one array per factor, or not one number per state. */
  void check(int... sizes) {
    check(every, sizes);
    check(last, sizes);
  }

  private static void check(double[][] values, int... sizes) {
    if (values.length != 0 && values.length != sizes.length) {
      throw new IllegalArgumentException(
          "state preferences need one array per factor, "
              + sizes.length
              + ", got "
              + values.length);
    }
    for (int f = 0; f < values.length; f++) {
      if (values[f].length != 0 && values[f].length != sizes[f]) {
        throw new IllegalArgumentException(
            "state preferences need one number per state, "
                + sizes[f]
                + ", got "
                + values[f].length);
      }
    }
  }

  /**
   * Whether the state after any planned move matters.
   *
   * @return false if {@link #utility} is always 0
   */
  public boolean matter() {
    return anyEvery;
  }

  /**
   * Whether the last state matters.
   *
   * @return false if {@link #lastUtility} is always 0
   */
  public boolean lastMatters() {
    return anyLast;
  }

  /**
   * The expected log-preference of a state on the way.
   *
   * @param planned belief after a planned move
   * @return nats
   */
  public double utility(MarginalBelief planned) {
    return expected(every, planned);
  }

  /**
   * The expected log-preference of a last state.
   *
   * @param planned belief about the state in which a plan or an episode ends
   * @return nats
   */
  public double lastUtility(MarginalBelief planned) {
    return expected(last, planned);
  }

  private static double expected(double[][] values, MarginalBelief belief) {
    double sum = 0;
    for (int f = 0; f < values.length; f++) {
      for (int k = 0; values[f].length > 0 && k < belief.support(f); k++) {
        int state = belief.supportState(f, k);
        sum += belief.probability(f, state) * values[f][state];
      }
    }
    return sum;
  }
}
