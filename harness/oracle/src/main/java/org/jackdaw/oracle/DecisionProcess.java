package org.jackdaw.oracle;

/**
 * A finite decision process as dynamic programming sees it: what an action is worth if what may
 * follow has known values. {@link FiniteHorizonValues} and {@link StationaryValues} ask for nothing
 * else, so they also solve processes that were estimated, drawn or made optimistic.
 */
public interface DecisionProcess {

  /** The number of a step at which rewards no longer change with the step. */
  int SETTLED = Integer.MAX_VALUE;

  /**
   * Number of states.
   *
   * @return at least 1
   */
  int states();

  /**
   * Number of actions.
   *
   * @return at least 1
   */
  int actions();

  /**
   * Called before {@link #value} is asked for with other values of what follows, so that sums over
   * all of them are worked out once; does nothing by default.
   *
   * @param later one value per state
   */
  default void prepare(double[] later) {}

  /**
   * What an action is worth: its expected reward plus what follows.
   *
   * @param step number of the step, from 1, or {@link #SETTLED}
   * @param state the state
   * @param action the action
   * @param discount weight of what follows, in (0, 1]
   * @param later what each state is worth after the step, the array of the latest {@link #prepare}
   * @return in reward units; 0 where the episode has ended
   */
  double value(int step, int state, int action, double discount, double[] later);
}
