package org.jackdaw.baselines.tabular;

import org.jackdaw.api.option.Documented;
import org.jackdaw.api.option.Inlined;
import org.jackdaw.baselines.bonus.BonusOptions;
import org.jackdaw.encoders.learning.Check;

/**
 * Options of {@code prioritised-sweeping}; it sets values to their targets, so it has no step size.
 *
 * @param planningSteps values set after each real step, at most
 * @param threshold errors up to this do not enter the queue
 * @param discount weight of a reward one step later
 * @param exploring how it explores
 * @param initialValue value of every action before it is first set
 * @param state what is taken for the state
 * @param bonus what is added to the reward in training
 */
public record SweepingOptions(
    @Documented(value = "Values set after each real step, at most", range = "[1, 100000]")
        int planningSteps,
    @Documented(
            value = "Errors of values up to this do not enter the queue",
            range = "[0, 1e6]",
            unit = "reward")
        double threshold,
    @Documented(value = "Weight of a reward one step later", range = "(0, 1]") double discount,
    @Inlined ExplorationOptions exploring,
    @Documented(
            value = "Value of every action before it is first set; high ones are optimistic",
            unit = "reward")
        double initialValue,
    @Inlined StateOptions state,
    @Documented("What is added to the reward in training to make it explore") BonusOptions bonus) {

  /** Checks the ranges. */
  public SweepingOptions {
    TabularCheck.count("planning-steps", planningSteps, 1, 100_000);
    Check.that(
        threshold >= 0 && threshold <= 1e6,
        TabularCheck.NAME,
        "threshold",
        "in [0, 1e6]",
        threshold);
    TabularCheck.share("discount", discount);
    TabularCheck.finite("initial-value", initialValue);
  }

  /** The defaults. */
  static SweepingOptions standard() {
    return new SweepingOptions(
        10,
        1e-4,
        0.99,
        ExplorationOptions.standard(),
        0,
        StateOptions.standard(),
        BonusOptions.none());
  }
}
