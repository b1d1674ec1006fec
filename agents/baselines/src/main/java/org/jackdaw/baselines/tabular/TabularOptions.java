package org.jackdaw.baselines.tabular;

import org.jackdaw.api.option.Documented;
import org.jackdaw.api.option.Inlined;
import org.jackdaw.baselines.bonus.BonusOptions;

/**
 * Options of learners of action values.
 *
 * <p>The discount is 0.99 unless configured: with 1, a world that never ends and is merely cut
 * would be worth more and more without bound, while with 0.99 a reward 100 steps away still counts
 * for a third.
 *
 * @param discount weight of a reward one step later
 * @param steps how far an update moves a value
 * @param exploring how it explores
 * @param initialValue value of every action before it is first updated
 * @param state what is taken for the state
 * @param bonus what is added to the reward in training
 */
public record TabularOptions(
    @Documented(value = "Weight of a reward one step later", range = "(0, 1]") double discount,
    @Inlined StepSizeOptions steps,
    @Inlined ExplorationOptions exploring,
    @Documented(
            value = "Value of every action before its first update; high ones are optimistic",
            unit = "reward")
        double initialValue,
    @Inlined StateOptions state,
    @Documented("What is added to the reward in training to make it explore") BonusOptions bonus) {

  /** Checks the ranges. */
  public TabularOptions {
    TabularCheck.share("discount", discount);
    TabularCheck.finite("initial-value", initialValue);
  }

  /** What the factories of all such learners have as defaults. */
  static TabularOptions standard() {
    return new TabularOptions(
        0.99,
        StepSizeOptions.standard(),
        ExplorationOptions.standard(),
        0,
        StateOptions.standard(),
        BonusOptions.none());
  }
}
