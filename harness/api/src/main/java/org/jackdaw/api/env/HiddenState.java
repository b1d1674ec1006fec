package org.jackdaw.api.env;

/** The true state of a world, one value per factor of its published model. */
public interface HiddenState {

  /**
   * Number of factors.
   *
   * @return as many as the published model has
   */
  int factors();

  /**
   * The state of one factor.
   *
   * @param factor its position in the published model
   * @return the state's index
   */
  int state(int factor);
}
