package org.jackdaw.oracle;

import java.util.Arrays;

/** A way to act that depends on the state, which it knows, and on the number of the step. */
@FunctionalInterface
public interface StatePolicy {

  /** Values this close are equal: of tied actions the first is taken. */
  double TIE = 1e-9;

  /**
   * How likely each action is.
   *
   * @param step number of the step, from 1; where an episode has no step limit always the one at
   *     which rewards have settled
   * @param state the state's number in the joint model, not terminal
   * @param probabilities one cell per joint action, all zero at the call; filled to sum to one
   */
  void act(int step, int state, double[] probabilities);

  /**
   * Every action is as likely as any other.
   *
   * @return the policy
   */
  static StatePolicy uniform() {
    return (step, state, probabilities) -> Arrays.fill(probabilities, 1.0 / probabilities.length);
  }

  /**
   * Always the same action.
   *
   * @param action number of the joint action
   * @return the policy
   */
  static StatePolicy constant(int action) {
    return (step, state, probabilities) -> probabilities[action] = 1;
  }

  /**
   * The action of the largest value; of equal ones the first.
   *
   * @param values action values
   * @return the policy
   */
  static StatePolicy greedy(ActionValues values) {
    return (step, state, probabilities) -> {
      double enough = values.value(step, state) - TIE;
      int action = 0;
      while (action < probabilities.length - 1 && values.value(step, state, action) < enough) {
        action++;
      }
      probabilities[action] = 1;
    };
  }

  /**
   * Another policy, and now and then any action.
   *
   * @param policy what is done else
   * @param epsilon probability of an action drawn from all, in [0, 1]
   * @return the mixture
   */
  static StatePolicy epsilon(StatePolicy policy, double epsilon) {
    if (!(epsilon >= 0 && epsilon <= 1)) {
      throw new IllegalArgumentException("epsilon must be in [0, 1], got " + epsilon);
    }
    return (step, state, probabilities) -> {
      policy.act(step, state, probabilities);
      for (int a = 0; a < probabilities.length; a++) {
        probabilities[a] = (1 - epsilon) * probabilities[a] + epsilon / probabilities.length;
      }
    };
  }
}
