package org.jackdaw.baselines.tabular;

import org.jackdaw.api.option.Documented;
import org.jackdaw.api.option.Inlined;

/**
 * Options of learners from several steps: {@code n-step-sarsa} and {@code tree-backup}.
 *
 * @param lookahead rewards that an update looks ahead, n
 * @param learner what learners of action values have in common
 */
public record NStepOptions(
    @Documented(value = "Rewards that an update looks ahead", range = "[1, 10000]", unit = "steps")
        int lookahead,
    @Inlined TabularOptions learner) {

  /** Checks the ranges. */
  public NStepOptions {
    TabularCheck.count("lookahead", lookahead, 1, 10_000);
  }

  /** The defaults of learners whose update does not need the next action. */
  static NStepOptions standard() {
    return of(NextAction.AFTER_UPDATE);
  }

  /** The defaults. */
  static NStepOptions of(NextAction nextAction) {
    return new NStepOptions(4, TabularOptions.of(nextAction));
  }
}
