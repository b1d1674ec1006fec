package org.jackdaw.baselines.planner;

import org.jackdaw.api.random.RandomStream;
import org.jackdaw.oracle.ExactFilter;

/** What each action is worth at the belief held: the rule in which planners differ. */
@FunctionalInterface
interface ActionScores {

  /**
   * Scores the actions; the best will be taken.
   *
   * @param filter holds the belief; not modified
   * @param step number of the step that comes, from 1
   * @param allowed which actions may be taken now
   * @param scores one cell per joint action, filled; those of actions not allowed do not matter
   * @param random chances of this decision
   */
  void score(ExactFilter filter, int step, boolean[] allowed, double[] scores, RandomStream random);
}
