package org.jackdaw.oracle.bounds;

import org.jackdaw.oracle.ExactFilter;
import org.jackdaw.oracle.SparsePomdp;

/**
 * Actions by the lower bound of a search: what each is sure to be worth if one step is looked ahead
 * and the bound holds after it. Whoever always takes the best of them earns at least the bound.
 * Asking changes nothing. Not thread-safe.
 */
public final class SurePolicy {

  private final SparsePomdp problem;
  private final Horizon horizon;
  private final Stages stages;
  private final BeliefStore store;
  private final Expansion expansion;

  SurePolicy(SparsePomdp problem, Horizon horizon, Stages stages, BeliefStore store) {
    this.problem = problem;
    this.horizon = horizon;
    this.stages = stages;
    this.store = store;
    expansion = new Expansion(problem);
  }

  /**
   * What actions are sure to be worth at a belief.
   *
   * @param filter holds the belief; the episode is taken to go on
   * @param step number of the step that the action would be, from 1; of no effect in an endless
   *     problem, and beyond the last one that one
   * @param target one cell per joint action, filled with a value in reward units
   */
  public void worth(ExactFilter filter, int step, double[] target) {
    Support belief = Support.going(problem, filter.belief());
    int depth = horizon.endless() ? 0 : Math.min(step, horizon.stages()) - 1;
    for (int a = 0; a < problem.actions(); a++) {
      target[a] = store.reward(belief, depth, a);
      if (!horizon.last(depth)) {
        target[a] += horizon.discount() * later(expansion.of(belief, a), depth + 1);
      }
    }
  }

  private double later(Successors after, int depth) {
    double sum = 0;
    for (Support next : after.beliefs()) {
      double chance = next.total();
      Support belief = next.normalised();
      double known =
          store.known(belief, depth).map(BeliefNode::lower).orElse(Double.NEGATIVE_INFINITY);
      sum += chance * Math.max(known, stages.at(depth).lower().at(belief));
    }
    return sum;
  }
}
