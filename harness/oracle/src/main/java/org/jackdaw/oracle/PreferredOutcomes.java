package org.jackdaw.oracle;

import org.jackdaw.api.model.Model;

/**
 * How much the outcomes of actions are preferred, in expectation: the sum over modalities of the
 * declared log-preference of what will be shown. Immutable.
 */
public final class PreferredOutcomes {

  private final JointModel joint;
  private final double[][] utilities; // [step, from 1; the last row stands on][row]

  /**
   * The preferences of a model.
   *
   * @param joint the flattened model
   */
  public PreferredOutcomes(JointModel joint) {
    this.joint = joint;
    Model model = joint.model();
    double[][][] ofModality = new double[model.modalities().size()][][];
    int steps = 1;
    for (int m = 0; m < ofModality.length; m++) {
      ofModality[m] =
          ExpectedRewards.perStep(m, model.logPreference(m), joint.moves(), joint.emissions());
      steps = Math.max(steps, ofModality[m].length);
    }
    utilities = new double[steps][joint.actions() * joint.states()];
    for (double[][] perStep : ofModality) {
      for (int i = 0; i < steps; i++) {
        add(perStep[Math.min(i, perStep.length - 1)], utilities[i]);
      }
    }
  }

  private static void add(double[] values, double[] target) {
    for (int row = 0; row < target.length; row++) {
      target[row] += values[row];
    }
  }

  /**
   * Whether preferences are the same at every step.
   *
   * @return false if some change
   */
  public boolean steady() {
    return utilities.length == 1;
  }

  /**
   * The expected log-preference of what an action shows.
   *
   * @param step number of the step, from 1
   * @param state the joint state before it
   * @param action number of the joint action
   * @return in nats; 0 in a terminal state
   */
  public double utility(int step, int state, int action) {
    return utilities[Math.min(step, utilities.length) - 1][joint.row(state, action)];
  }

  /**
   * The expected log-preference of what an action shows at the belief of a filter.
   *
   * @param filter holds the belief
   * @param step number of the step, from 1
   * @param action number of the joint action
   * @return in nats
   */
  public double utility(ExactFilter filter, int step, int action) {
    double sum = 0;
    for (int s = 0; s < joint.states(); s++) {
      double p = filter.probability(s);
      sum += p > 0 ? p * utility(step, s, action) : 0;
    }
    return sum;
  }
}
