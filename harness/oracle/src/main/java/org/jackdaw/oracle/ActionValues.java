package org.jackdaw.oracle;

/** What an action is worth in a known state, if everything after it is done optimally. */
public interface ActionValues {

  /**
   * The value of an action.
   *
   * @param step number of the step that the action would be, from 1
   * @param state the state's number in the joint model
   * @param action number of the joint action
   * @return expected return from this step on, in reward units; 0 in a terminal state
   */
  double value(int step, int state, int action);

  /**
   * The value of a state.
   *
   * @param step number of the next step, from 1
   * @param state the state's number in the joint model
   * @return the largest value of any action
   */
  double value(int step, int state);
}
