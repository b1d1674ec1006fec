package org.jackdaw.aif.graph;

import java.util.Arrays;

/**
 * The constraint that a variable has one of some values with at least a given probability. Where
 * the rest of the graph says so anyway the node is silent; else it moves the belief no further than
 * it must (van de Laar, Senoz, Ozcelikkale and Wymeersch 2021, "Chance-constrained active
 * inference", doi:10.1162/neco_a_01427).
 */
public final class ChanceConstraint implements BeliefFactor {

  /** A belief that misses the constraint by no more than this fulfils it. */
  private static final double TOLERANCE = 1e-9;

  private final boolean[] allowed;
  private final double failure;

  /**
   * A constraint.
   *
   * @param failure the most probability of any other value, in [0, 1]
   * @param allowed per value whether it is one of them; some are
   */
  public ChanceConstraint(double failure, boolean... allowed) {
    boolean some = false;
    for (boolean value : allowed) {
      some |= value;
    }
    if (!(failure >= 0 && failure <= 1) || !some) {
      throw new IllegalArgumentException(
          "chance constraint: needs a failure probability in [0, 1] and an allowed value, got "
              + failure
              + " and "
              + Arrays.toString(allowed));
    }
    this.failure = failure;
    this.allowed = allowed.clone();
  }

  /** Zero where the constraint is fulfilled, infinite elsewhere. */
  @Override
  public double energy(double... belief) {
    return mass(belief) >= 1 - failure - TOLERANCE ? 0 : Double.POSITIVE_INFINITY;
  }

  private double mass(double... belief) {
    double inside = 0;
    double sum = 0;
    for (int i = 0; i < belief.length; i++) {
      inside += allowed[i] ? belief[i] : 0;
      sum += belief[i];
    }
    return inside / sum;
  }

  /**
   * One for the allowed values, and for others what makes the constraint hold.
   *
   * @throws IllegalStateException if the message gives the allowed values no chance
   */
  @Override
  public double[] answer(double... message) {
    double inside = mass(message);
    if (!(inside > 0)) {
      throw new IllegalStateException("chance constraint: no allowed value is possible");
    }
    double others = inside >= 1 - failure ? 1 : failure * inside / ((1 - failure) * (1 - inside));
    double[] answer = new double[message.length];
    Arrays.setAll(answer, i -> allowed[i] ? 1 : others);
    return answer;
  }
}
