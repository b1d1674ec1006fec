package org.jackdaw.aif.planning;

import java.util.OptionalDouble;
import org.jackdaw.api.prob.Exponential;

/**
 * How an agent that plans recursively expects itself to choose later: the best action of each
 * belief, as in dynamic programming, or a softmax of the actions' values (Friston, Da Costa,
 * Hafner, Hesp and Parr 2021, eq. 6, doi:10.1162/neco_a_01351). With the best, and no term but
 * utility, planning is exact finite-horizon expectimax (Da Costa, Sajid, Parr, Friston and Smith
 * 2023, doi:10.1162/neco_a_01574).
 *
 * @param gamma precision of the softmax, at least 0, per nat; empty for the best
 */
public record FutureChoice(OptionalDouble gamma) {

  /** The best action; of several best the first. */
  public static final FutureChoice BEST = new FutureChoice(OptionalDouble.empty());

  /** Refuses a negative or infinite precision. */
  public FutureChoice {
    if (gamma.isPresent() && !(gamma.getAsDouble() >= 0 && Double.isFinite(gamma.getAsDouble()))) {
      throw new IllegalArgumentException(
          "future-gamma must be finite and >= 0, got " + gamma.getAsDouble());
    }
  }

  /**
   * A softmax.
   *
   * @param gamma precision, at least 0, per nat
   * @return the choice
   */
  public static FutureChoice softmax(double gamma) {
    return new FutureChoice(OptionalDouble.of(gamma));
  }

  /**
   * The probabilities with which actions will be chosen.
   *
   * @param values one per action, in nats; negative infinity for an action that will not be taken
   * @param target one probability per action, overwritten
   */
  public void weigh(double[] values, double[] target) {
    int best = 0;
    for (int a = 1; a < values.length; a++) {
      best = values[a] > values[best] ? a : best;
    }
    double sum = 0;
    for (int a = 0; a < values.length; a++) {
      target[a] = a == best ? 1 : gamma.isEmpty() ? 0 : ratio(values[a] - values[best]);
      sum += target[a];
    }
    for (int a = 0; a < values.length; a++) {
      target[a] /= sum;
    }
  }

  private double ratio(double difference) {
    boolean possible = difference > Double.NEGATIVE_INFINITY;
    return possible ? Exponential.of(gamma.getAsDouble() * difference) : 0;
  }
}
