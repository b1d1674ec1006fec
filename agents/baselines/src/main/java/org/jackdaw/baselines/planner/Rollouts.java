package org.jackdaw.baselines.planner;

import java.util.Optional;
import org.jackdaw.api.random.RandomStream;
import org.jackdaw.oracle.ActionValues;
import org.jackdaw.oracle.SparsePomdp;

/**
 * What a walk is worth from where the tree ends: what is earned if it plays on at random, or what
 * is expected of the best play if the state were seen from there on.
 */
final class Rollouts {

  private final SparsePomdp problem;
  private final Future future;
  private final Optional<ActionValues> known;

  private Rollouts(SparsePomdp problem, Future future, Optional<ActionValues> known) {
    this.problem = problem;
    this.future = future;
    this.known = known;
  }

  /** As options say. */
  static Rollouts of(TreeOptions options, Task task, SparsePomdp problem) {
    return new Rollouts(
        problem,
        task.future(),
        options.rollout() == TreeOptions.Rollout.MDP
            ? Optional.of(KnownValues.of(task))
            : Optional.empty());
  }

  /** Whether the worth of actions is known beforehand, if the state were seen. */
  boolean informed() {
    return known.isPresent();
  }

  /** What an action is worth if the state were seen; asked only of those that are informed. */
  double worth(int step, int state, int action) {
    return known.orElseThrow().value(step, state, action);
  }

  /**
   * The return of one continuation.
   *
   * @param step number of the next step, from 1
   * @param state where it begins
   * @param steps how many steps it has at most, if they are played
   */
  double play(int step, int state, int steps, RandomStream random) {
    if (known.isPresent()) {
      return future.over(step) ? 0 : known.get().value(step, state);
    }
    double sum = 0;
    double weight = 1;
    int now = state;
    for (int t = 0; t < steps; t++) {
      int action = random.nextInt(problem.actions());
      sum += weight * problem.joint().expectedReward(step + t, now, action);
      weight *= future.discount();
      int entry = StateWalk.entry(problem, now, action, random);
      if (entry < 0) {
        return sum;
      }
      now = problem.next(action, entry);
    }
    return sum;
  }
}
