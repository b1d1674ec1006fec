package org.jackdaw.oracle.bounds;

import java.util.Arrays;
import org.jackdaw.oracle.SparsePomdp;

/** Values per state of a plan: an action, and then per observation a plan of the next stage. */
final class PlanVector {

  private final SparsePomdp problem;
  private final Horizon horizon;
  private final Stages stages;

  PlanVector(SparsePomdp problem, Horizon horizon, Stages stages) {
    this.problem = problem;
    this.horizon = horizon;
    this.stages = stages;
  }

  /** The plan that is best at a belief among those that go on with known ones. */
  double[] best(BeliefNode node, BeliefNode.Branches branches) {
    boolean last = horizon.last(node.depth());
    double[][][] plans = new double[problem.actions()][][];
    int best = 0;
    double most = Double.NEGATIVE_INFINITY;
    for (int a = 0; a < plans.length; a++) {
      plans[a] = last ? new double[0][] : next(node, branches, a);
      double value = value(branches, a, plans[a]);
      if (value > most) {
        most = value;
        best = a;
      }
    }
    return vector(node, best, last ? new double[0][] : all(node, branches, best, plans[best]));
  }

  private double[][] next(BeliefNode node, BeliefNode.Branches branches, int action) {
    LowerBound lower = stages.at(node.depth() + 1).lower();
    BeliefNode[] beliefs = branches.next()[action];
    double[][] plans = new double[beliefs.length][];
    for (int i = 0; i < plans.length; i++) {
      plans[i] = lower.best(beliefs[i].belief());
    }
    return plans;
  }

  private double value(BeliefNode.Branches branches, int action, double[][] plans) {
    double later = 0;
    for (int i = 0; i < plans.length; i++) {
      BeliefNode next = branches.next()[action][i];
      later += branches.chances()[action][i] * next.belief().dot(plans[i]);
    }
    return branches.rewards()[action] + horizon.discount() * later;
  }

  /** A plan for every observation, also for those that the belief excludes. */
  private double[][] all(
      BeliefNode node, BeliefNode.Branches branches, int action, double[][] plans) {
    double[][] all = new double[problem.observations()][];
    Arrays.fill(all, stages.at(node.depth() + 1).lower().best(node.belief()));
    for (int i = 0; i < plans.length; i++) {
      all[branches.observations()[action][i]] = plans[i];
    }
    return all;
  }

  private double[] vector(BeliefNode node, int action, double[][] plans) {
    int step = horizon.step(node.depth(), problem);
    double[] vector = new double[problem.states()];
    for (int s = 0; s < vector.length; s++) {
      if (!problem.joint().terminal(s)) {
        vector[s] =
            problem.joint().expectedReward(step, s, action)
                + horizon.discount() * later(action, s, plans);
      }
    }
    return vector;
  }

  private double later(int action, int state, double[][] plans) {
    double sum = 0;
    int end = plans.length == 0 ? 0 : problem.end(action, state);
    for (int k = problem.first(action, state); k < end; k++) {
      double[] plan = plans[problem.observation(action, k)];
      sum += problem.probability(action, k) * plan[problem.next(action, k)];
    }
    return sum;
  }
}
