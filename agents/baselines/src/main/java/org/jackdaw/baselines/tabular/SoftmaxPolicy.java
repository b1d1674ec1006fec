package org.jackdaw.baselines.tabular;

import org.jackdaw.api.agent.PhaseRandom;
import org.jackdaw.api.prob.Categorical;
import org.jackdaw.baselines.ActionChoice;

/** A policy that is the softmax of a table of preferences, which start at zero. */
final class SoftmaxPolicy {

  private final ValueTable preferences;
  private final PolicyEvaluation evaluation;
  private final PhaseRandom chances;
  private final double[] policy;

  SoftmaxPolicy(GradientOptions options, Setting setting) {
    preferences =
        new ValueTable(
            setting.actions(), 0, new StepSize(StepSizeOptions.standard(), setting.budget()));
    evaluation = options.evaluation();
    chances = setting.chances();
    policy = new double[setting.actions()];
  }

  int explore(int state, boolean[] allowed) {
    return Categorical.sample(probabilities(state, allowed), chances.current().nextDouble());
  }

  int exploit(int state, boolean[] allowed) {
    return evaluation == PolicyEvaluation.DRAWN
        ? explore(state, allowed)
        : ActionChoice.best(row(state), allowed, 0, chances.current());
  }

  /** How likely every action is, 0 where it is not allowed; good until the next call. */
  double[] probabilities(int state, boolean[] allowed) {
    double[] row = row(state);
    for (int a = 0; a < policy.length; a++) {
      policy[a] = allowed[a] ? row[a] : Double.NEGATIVE_INFINITY;
    }
    Categorical.softmax(policy);
    return policy;
  }

  /** The preferences of a state. */
  double[] row(int state) {
    return preferences.row(state);
  }
}
