package org.jackdaw.baselines.tabular;

import org.jackdaw.api.option.Documented;
import org.jackdaw.api.option.Inlined;

/**
 * Options of {@code dyna-q}.
 *
 * @param planningSteps remembered steps learnt from after each real one
 * @param learner what learners of action values have in common
 */
public record DynaOptions(
    @Documented(value = "Remembered steps learnt from after each real one", range = "[0, 100000]")
        int planningSteps,
    @Inlined TabularOptions learner) {

  /** Checks the ranges. */
  public DynaOptions {
    TabularCheck.count("planning-steps", planningSteps, 0, 100_000);
  }

  /** The defaults. */
  static DynaOptions standard() {
    return new DynaOptions(10, TabularOptions.standard());
  }
}
