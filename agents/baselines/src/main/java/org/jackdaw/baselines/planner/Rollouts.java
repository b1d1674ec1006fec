package org.jackdaw.baselines.planner;

import org.jackdaw.api.random.RandomStream;
import org.jackdaw.oracle.ActionValues;
import org.jackdaw.oracle.SparsePomdp;

/** Plays on from a state and adds up what is expected to be earned. */
final class Rollouts {

  /** Chooses an action in a state. */
  @FunctionalInterface
  interface Habit {
    int act(int step, int state, RandomStream random);
  }

  private final SparsePomdp problem;
  private final double discount;
  private final Habit habit;

  Rollouts(SparsePomdp problem, double discount, Habit habit) {
    this.problem = problem;
    this.discount = discount;
    this.habit = habit;
  }

  /** As options say. */
  static Rollouts of(TreeOptions options, Task task, SparsePomdp problem) {
    int actions = task.joint().actions();
    Habit habit = (step, state, random) -> random.nextInt(actions);
    if (options.rollout() == TreeOptions.Rollout.MDP) {
      ActionValues values = KnownValues.of(task);
      habit = (step, state, random) -> best(values, step, state, actions);
    }
    return new Rollouts(problem, task.future().discount(), habit);
  }

  private static int best(ActionValues values, int step, int state, int actions) {
    int best = 0;
    double most = values.value(step, state, 0);
    for (int a = 1; a < actions; a++) {
      double value = values.value(step, state, a);
      if (value > most) {
        most = value;
        best = a;
      }
    }
    return best;
  }

  /**
   * The return of one continuation.
   *
   * @param step number of the next step, from 1
   * @param state where it begins
   * @param steps how many steps it has at most
   */
  double play(int step, int state, int steps, RandomStream random) {
    double sum = 0;
    double weight = 1;
    int now = state;
    for (int t = 0; t < steps; t++) {
      int action = habit.act(step + t, now, random);
      sum += weight * problem.joint().expectedReward(step + t, now, action);
      weight *= discount;
      int entry = StateWalk.entry(problem, now, action, random);
      if (entry < 0) {
        return sum;
      }
      now = problem.next(action, entry);
    }
    return sum;
  }
}
