package org.jackdaw.api.agent;

/**
 * An agent that can say how probable each of its actions is before it acts, so that recorded
 * behaviour can be scored and its options fitted.
 */
public interface PredictsActions {

  /**
   * The probabilities with which the next action is chosen, given all that has been perceived.
   * Draws nothing and learns nothing. To score a recorded history call it after {@link Agent#begin}
   * and after each {@link Agent#observe} but the last, in place of {@link Agent#act}.
   *
   * @param target one number per joint action, numbered row-major, overwritten
   */
  void actionProbabilities(double[] target);
}
