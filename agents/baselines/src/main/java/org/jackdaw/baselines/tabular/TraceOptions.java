package org.jackdaw.baselines.tabular;

import org.jackdaw.api.option.Documented;
import org.jackdaw.api.option.Inlined;

/**
 * Options of learners with traces: {@code sarsa-lambda} and {@code watkins-q}.
 *
 * @param lambda how much of a trace is left after a step, beside the discount
 * @param learner what learners of action values have in common
 */
public record TraceOptions(
    @Documented(
            value = "How much of a trace is left after a step, beside the discount",
            range = "[0, 1]")
        double lambda,
    @Inlined TabularOptions learner) {

  /** Checks the ranges. */
  public TraceOptions {
    TabularCheck.probability("lambda", lambda);
  }

  /** The defaults of learners whose update does not need the next action. */
  static TraceOptions standard() {
    return of(NextAction.AFTER_UPDATE);
  }

  /** The defaults. */
  static TraceOptions of(NextAction nextAction) {
    return new TraceOptions(0.9, TabularOptions.of(nextAction));
  }
}
