package org.jackdaw.baselines.planner;

import org.jackdaw.oracle.ActionValues;
import org.jackdaw.oracle.ReachableBeliefs;

/** What beliefs are taken to be worth where a search ends. */
final class ExpectimaxLeaf {

  /** Nothing. */
  static final ExpectimaxSearch.Leaf NOTHING = (beliefs, belief, step) -> 0;

  private ExpectimaxLeaf() {}

  /** QMDP: the best mean of values as if the state were seen. */
  static ExpectimaxSearch.Leaf known(ActionValues values, int actions) {
    return (beliefs, belief, step) -> {
      double best = Double.NEGATIVE_INFINITY;
      for (int a = 0; a < actions; a++) {
        best = Math.max(best, mean(values, beliefs, belief, step, a));
      }
      return best;
    };
  }

  private static double mean(
      ActionValues values, ReachableBeliefs beliefs, int belief, int step, int action) {
    double sum = 0;
    for (int k = 0; k < beliefs.support(belief); k++) {
      sum += beliefs.probability(belief, k) * values.value(step, beliefs.state(belief, k), action);
    }
    return sum;
  }
}
