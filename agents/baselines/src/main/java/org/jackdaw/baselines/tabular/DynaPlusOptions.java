package org.jackdaw.baselines.tabular;

import org.jackdaw.api.option.Documented;
import org.jackdaw.api.option.Inlined;
import org.jackdaw.encoders.learning.Check;

/**
 * Options of {@code dyna-q-plus}.
 *
 * @param planningSteps remembered steps learnt from after each real one
 * @param stalenessWeight reward in planning per root of the steps since an action was last tried
 * @param learner what learners of action values have in common
 */
public record DynaPlusOptions(
    @Documented(value = "Remembered steps learnt from after each real one", range = "[0, 100000]")
        int planningSteps,
    @Documented(
            value =
                "Reward in planning per root of the steps since an action was last tried, kappa",
            range = "[0, 1e6]",
            unit = "reward")
        double stalenessWeight,
    @Inlined TabularOptions learner) {

  /** Checks the ranges. */
  public DynaPlusOptions {
    TabularCheck.count("planning-steps", planningSteps, 0, 100_000);
    Check.that(
        stalenessWeight >= 0 && stalenessWeight <= 1e6,
        TabularCheck.NAME,
        "staleness-weight",
        "in [0, 1e6]",
        stalenessWeight);
  }

  /** The defaults. */
  static DynaPlusOptions standard() {
    return new DynaPlusOptions(10, 1e-4, TabularOptions.standard());
  }
}
