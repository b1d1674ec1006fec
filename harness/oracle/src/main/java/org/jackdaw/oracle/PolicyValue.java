package org.jackdaw.oracle;

import org.jackdaw.api.model.Model;
import org.jackdaw.api.space.Observation;

/**
 * The exact expected return of a given policy, by going through every history that can happen. The
 * number of histories grows exponentially with the step limit, so this is for short episodes.
 */
public final class PolicyValue {

  private final JointModel joint;
  private final JointOutcomes outcomes;
  private final BeliefBranches branches;
  private final HistoryPolicy policy;
  private final int stepLimit;

  private PolicyValue(JointModel joint, int stepLimit, HistoryPolicy policy) {
    this.joint = joint;
    this.outcomes = joint.outcomes();
    this.branches = new BeliefBranches(joint);
    this.policy = policy;
    this.stepLimit = stepLimit;
  }

  /**
   * The expected undiscounted return of a policy in a first episode.
   *
   * @param joint the model
   * @param stepLimit steps after which an episode is cut, at least 1
   * @param policy the policy
   * @return in reward units
   */
  public static double of(JointModel joint, int stepLimit, HistoryPolicy policy) {
    if (stepLimit < 1) {
      throw new IllegalArgumentException("the step limit must be >= 1, got " + stepLimit);
    }
    return new PolicyValue(joint, stepLimit, policy).value();
  }

  private double value() {
    double value = 0;
    for (BeliefBranches.Branch first : branches.atStart()) {
      History history = History.of(observation(first.outcome()), first.belief());
      value += first.probability() * value(history);
    }
    return value;
  }

  private double value(History history) {
    if (history.steps() == stepLimit) {
      return 0;
    }
    double[] probabilities = new double[joint.actions()];
    policy.act(history, probabilities);
    double value = 0;
    for (int a = 0; a < probabilities.length; a++) {
      if (probabilities[a] > 0) {
        value += probabilities[a] * value(history, a);
      }
    }
    return value;
  }

  private double value(History history, int action) {
    int step = history.steps() + 1;
    double value = history.belief().expectedReward(joint, step, action);
    for (BeliefBranches.Branch branch : branches.after(history.belief(), action)) {
      double reward = reward(step, branch.outcome());
      Observation after = observation(branch.outcome());
      value += branch.probability() * value(history.then(action, reward, after, branch.belief()));
    }
    return value;
  }

  private Observation observation(int outcome) {
    Model model = joint.model();
    int[] shown = new int[model.observationSpace().size()];
    int position = 0;
    for (int m = 0; m < model.modalities().size(); m++) {
      if (!model.rewardOnly(model.modalities().get(m).name())) {
        shown[position++] = outcomes.outcome(outcome, m);
      }
    }
    return Observation.ofIndices(shown);
  }

  private double reward(int step, int outcome) {
    Model model = joint.model();
    return model
        .reward()
        .map(r -> r.values().value(step, outcomes.outcome(outcome, model.modality(r.modality()))))
        .orElse(0.0);
  }
}
