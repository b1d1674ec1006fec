package org.jackdaw.baselines.planner;

import org.jackdaw.api.random.RandomStream;
import org.jackdaw.oracle.ReachableBeliefs;

/** A walk from exact belief to exact belief. */
final class BeliefWalk implements Walk {

  private final ReachableBeliefs beliefs;
  private int root;
  private int belief;
  private int seen;

  BeliefWalk(ReachableBeliefs beliefs) {
    this.beliefs = beliefs;
  }

  /** Where walks begin from now on. */
  void from(int number) {
    root = number;
  }

  @Override
  public void start(RandomStream random) {
    belief = root;
  }

  @Override
  public double step(int step, int action, RandomStream random) {
    double reward = beliefs.reward(step, belief, action);
    double left = random.nextDouble();
    seen = -1;
    for (int k = 0; seen < 0 && k < beliefs.branches(belief, action); k++) {
      left -= beliefs.chance(belief, action, k);
      if (left < 0) {
        seen = k;
      }
    }
    if (seen >= 0) {
      belief = beliefs.next(belief, action, seen);
    }
    return reward;
  }

  @Override
  public int seen() {
    return seen;
  }

  @Override
  public int state(RandomStream random) {
    double left = random.nextDouble();
    int last = beliefs.support(belief) - 1;
    for (int k = 0; k < last; k++) {
      left -= beliefs.probability(belief, k);
      if (left < 0) {
        return beliefs.state(belief, k);
      }
    }
    return beliefs.state(belief, last);
  }
}
