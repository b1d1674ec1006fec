package org.jackdaw.baselines.planner;

import org.jackdaw.api.random.RandomStream;
import org.jackdaw.oracle.SparsePomdp;

/** A walk from state to state, of which the tree sees either the states or the observations. */
final class StateWalk implements Walk {

  /** Draws the state in which a walk begins. */
  @FunctionalInterface
  interface Start {
    int draw(RandomStream random);
  }

  private final SparsePomdp problem;
  private final Start start;
  private final boolean statesSeen;
  private int state;
  private int seen;

  private StateWalk(SparsePomdp problem, Start start, boolean statesSeen) {
    this.problem = problem;
    this.start = start;
    this.statesSeen = statesSeen;
  }

  /** Walks of the fully observed problem. */
  static StateWalk seeingStates(SparsePomdp problem, Start start) {
    return new StateWalk(problem, start, true);
  }

  /** Walks of the partially observed problem. */
  static StateWalk seeingObservations(SparsePomdp problem, Start start) {
    return new StateWalk(problem, start, false);
  }

  @Override
  public void start(RandomStream random) {
    state = start.draw(random);
  }

  @Override
  public double step(int step, int action, RandomStream random) {
    double reward = problem.joint().expectedReward(step, state, action);
    int entry = entry(problem, state, action, random);
    if (entry < 0) {
      seen = -1;
    } else {
      state = problem.next(action, entry);
      seen = statesSeen ? state : problem.observation(action, entry);
    }
    return reward;
  }

  /** A pair of next state and observation by its probability, or -1 where the episode ends. */
  static int entry(SparsePomdp problem, int state, int action, RandomStream random) {
    double left = random.nextDouble();
    int end = problem.end(action, state);
    for (int k = problem.first(action, state); k < end; k++) {
      left -= problem.probability(action, k);
      if (left < 0) {
        return k;
      }
    }
    return left < ROUNDING && end > problem.first(action, state) ? end - 1 : -1;
  }

  /** Probabilities that sum to one up to this leave no chance that the episode ends. */
  private static final double ROUNDING = 1e-12;

  @Override
  public int seen() {
    return seen;
  }

  @Override
  public int state(RandomStream random) {
    return state;
  }
}
