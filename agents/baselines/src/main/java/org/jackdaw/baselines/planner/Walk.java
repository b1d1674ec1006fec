package org.jackdaw.baselines.planner;

import org.jackdaw.api.random.RandomStream;

/** A simulated episode from the present on: what a tree search walks on. */
interface Walk {

  /** A new walk begins in the present. */
  void start(RandomStream random);

  /**
   * Takes an action.
   *
   * @param step number of the step, from 1
   * @param action number of the joint action
   * @return its expected reward, given what the walk knows
   */
  double step(int step, int action, RandomStream random);

  /**
   * What the step led to, as the tree tells it apart.
   *
   * @return from 0; -1 where the episode has ended
   */
  int seen();

  /** A state that the walk may be in, to go on from without the tree. */
  int state(RandomStream random);
}
