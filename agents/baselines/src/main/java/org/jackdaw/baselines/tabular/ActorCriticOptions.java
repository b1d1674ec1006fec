package org.jackdaw.baselines.tabular;

import org.jackdaw.api.option.Documented;
import org.jackdaw.api.option.Inlined;

/**
 * Options of {@code actor-critic}.
 *
 * @param lambda how much of a trace is left after a step, beside the discount
 * @param gradient what learners of a policy have in common
 */
public record ActorCriticOptions(
    @Documented(
            value = "How much of a trace is left after a step, beside the discount",
            range = "[0, 1]")
        double lambda,
    @Inlined GradientOptions gradient) {

  /** Checks the range. */
  public ActorCriticOptions {
    TabularCheck.probability("lambda", lambda);
  }

  /** The defaults. */
  static ActorCriticOptions standard() {
    return new ActorCriticOptions(0, GradientOptions.of(0.05));
  }
}
