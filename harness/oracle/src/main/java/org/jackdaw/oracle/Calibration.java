package org.jackdaw.oracle;

import java.util.Arrays;
import org.jackdaw.api.prob.Categorical;

/**
 * How far an agent's belief about the hidden state is from the exact one, and from the truth.
 *
 * @param divergence relative entropy of the exact belief to the agent's, in nats; infinite where
 *     the agent excludes what is possible
 * @param flooredDivergence the same with the agent's belief raised to at least {@link #FLOOR} and
 *     renormalised, in nats; finite, so that it can be averaged
 * @param jensenShannon mean divergence of both from their mean, in nats, at most ln 2
 * @param totalVariation half the sum of absolute differences, in [0, 1]
 * @param brierExcess by how much the agent's Brier score is expected to exceed that of the exact
 *     belief: the sum of squared differences, in [0, 2]
 */
public record Calibration(
    double divergence,
    double flooredDivergence,
    double jensenShannon,
    double totalVariation,
    double brierExcess) {

  /** What an excluded state counts as, in the floored divergence. */
  public static final double FLOOR = 1e-12;

  /**
   * Compares two beliefs.
   *
   * @param exact the exact belief, a distribution over states
   * @param agent the agent's belief about the same states
   * @return the distances between them
   * @throws IllegalArgumentException if they have different lengths
   */
  public static Calibration of(double[] exact, double[] agent) {
    if (exact.length != agent.length) {
      throw new IllegalArgumentException(
          "beliefs must have the same states, got " + exact.length + " and " + agent.length);
    }
    double variation = 0;
    double squares = 0;
    double[] mean = new double[exact.length];
    for (int s = 0; s < exact.length; s++) {
      double apart = exact[s] - agent[s];
      variation += Math.abs(apart) / 2;
      squares += apart * apart;
      mean[s] = (exact[s] + agent[s]) / 2;
    }
    double shared = (Categorical.divergence(exact, mean) + Categorical.divergence(agent, mean)) / 2;
    return new Calibration(
        Categorical.divergence(exact, agent),
        Categorical.divergence(exact, floored(agent)),
        shared,
        variation,
        squares);
  }

  private static double[] floored(double[] belief) {
    double[] floored = belief.clone();
    Arrays.setAll(floored, s -> Math.max(FLOOR, belief[s]));
    Categorical.normalise(floored);
    return floored;
  }

  /**
   * The Brier score of a belief: its squared distance from certainty about the true state.
   *
   * @param belief a distribution over states
   * @param state the true state
   * @return in [0, 2]; 0 is best
   */
  public static double brier(double[] belief, int state) {
    double sum = 0;
    for (int s = 0; s < belief.length; s++) {
      double apart = belief[s] - (s == state ? 1 : 0);
      sum += apart * apart;
    }
    return sum;
  }

  /**
   * The logarithmic loss of a belief.
   *
   * @param belief a distribution over states
   * @param state the true state
   * @return minus the log of its probability, in nats; infinite if the belief excludes it
   */
  public static double logLoss(double[] belief, int state) {
    return 0 - StrictMath.log(belief[state]);
  }
}
