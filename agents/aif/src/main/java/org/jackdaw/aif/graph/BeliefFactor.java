package org.jackdaw.aif.graph;

/**
 * A factor that is not a function of its variables' values but of the belief about them: a goal or
 * a constraint. To its neighbours it is an ordinary factor whose potential is tuned to what they
 * say.
 */
public interface BeliefFactor {

  /**
   * What the factor adds to the free energy.
   *
   * @param belief one probability per joint value of its variables
   * @return nats; convex in the belief
   */
  double energy(double... belief);

  /**
   * The potential under which the belief minimises energy + KL(belief || message).
   *
   * @param message what the rest of the graph says: one non-negative number per joint value, not
   *     all zero
   * @return one non-negative number per joint value, in proportion to that belief divided by the
   *     message
   */
  double[] answer(double... message);
}
