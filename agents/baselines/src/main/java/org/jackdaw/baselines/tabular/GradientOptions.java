package org.jackdaw.baselines.tabular;

import org.jackdaw.api.option.Documented;
import org.jackdaw.api.option.Inlined;
import org.jackdaw.baselines.bonus.BonusOptions;

/**
 * Options of learners of a policy: {@code reinforce} and {@code actor-critic}.
 *
 * @param discount weight of a reward one step later
 * @param policyStepSize step size of the policy's preferences
 * @param valueStepSize step size of the state values
 * @param evaluation how it acts in evaluation
 * @param state what is taken for the state
 * @param bonus what is added to the reward in training
 */
public record GradientOptions(
    @Documented(value = "Weight of a reward one step later", range = "(0, 1]") double discount,
    @Documented(value = "Step size of the policy's preferences", range = "(0, 1]")
        double policyStepSize,
    @Documented(value = "Step size of the state values; 0: they stay 0", range = "[0, 1]")
        double valueStepSize,
    @Documented("How it acts in evaluation: by its most probable action, or by drawing one")
        PolicyEvaluation evaluation,
    @Inlined StateOptions state,
    @Documented("What is added to the reward in training to make it explore") BonusOptions bonus) {

  /** Checks the ranges. */
  public GradientOptions {
    TabularCheck.share("discount", discount);
    TabularCheck.share("policy-step-size", policyStepSize);
    TabularCheck.probability("value-step-size", valueStepSize);
  }

  /** The defaults of REINFORCE. */
  static GradientOptions standard() {
    return of(0.1);
  }

  /** The defaults but for the step size of the policy. */
  static GradientOptions of(double policyStepSize) {
    return new GradientOptions(
        0.99,
        policyStepSize,
        0.1,
        PolicyEvaluation.MOST_PROBABLE,
        StateOptions.standard(),
        BonusOptions.none());
  }
}
