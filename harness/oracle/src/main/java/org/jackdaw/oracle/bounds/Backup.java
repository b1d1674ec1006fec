package org.jackdaw.oracle.bounds;

import org.jackdaw.oracle.SparsePomdp;

/**
 * One step of a recursion on values per action and state: from those of the next stage to those of
 * this one.
 */
@FunctionalInterface
interface Backup {

  /**
   * The value of an action in a state.
   *
   * @param problem the problem
   * @param action the action
   * @param state the state
   * @param later values of the next stage, [action][state]
   * @return what is expected of the next stage, undiscounted
   */
  double later(SparsePomdp problem, int action, int state, double[][] later);

  /** The state is never known: the same action goes on and on. */
  static double blind(SparsePomdp problem, int action, int state, double[][] later) {
    double sum = 0;
    for (int k = problem.first(action, state); k < problem.end(action, state); k++) {
      sum += problem.probability(action, k) * later[action][problem.next(action, k)];
    }
    return sum;
  }

  /** Every action is as likely as any other. */
  static double uniform(SparsePomdp problem, int action, int state, double[][] later) {
    double sum = 0;
    for (int k = problem.first(action, state); k < problem.end(action, state); k++) {
      double mean = 0;
      for (double[] values : later) {
        mean += values[problem.next(action, k)];
      }
      sum += problem.probability(action, k) * mean / later.length;
    }
    return sum;
  }

  /** The next state is known. */
  static double known(SparsePomdp problem, int action, int state, double[][] later) {
    double sum = 0;
    for (int k = problem.first(action, state); k < problem.end(action, state); k++) {
      double best = Double.NEGATIVE_INFINITY;
      for (double[] values : later) {
        best = Math.max(best, values[problem.next(action, k)]);
      }
      sum += problem.probability(action, k) * best;
    }
    return sum;
  }

  /** The present state is known, of the next one only the observation. */
  static double informed(SparsePomdp problem, int action, int state, double[][] later) {
    double sum = 0;
    int k = problem.first(action, state);
    int end = problem.end(action, state);
    while (k < end) {
      int same = k;
      while (same < end && problem.observation(action, same) == problem.observation(action, k)) {
        same++;
      }
      sum += best(problem, action, k, same, later);
      k = same;
    }
    return sum;
  }

  private static double best(SparsePomdp problem, int action, int from, int end, double[][] later) {
    double best = Double.NEGATIVE_INFINITY;
    for (double[] values : later) {
      double value = 0;
      for (int k = from; k < end; k++) {
        value += problem.probability(action, k) * values[problem.next(action, k)];
      }
      best = Math.max(best, value);
    }
    return best;
  }
}
