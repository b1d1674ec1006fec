package org.jackdaw.baselines.tabular;

import java.util.List;
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
 * @param nextAction when the next action is drawn
 * @param initialValue value of every action before it is first updated
 * @param state what is taken for the state
 * @param bonus what is added to the reward in training
 */
public record TabularOptions(
    @Documented(value = "Weight of a reward one step later", range = "(0, 1]") double discount,
    @Inlined StepSizeOptions steps,
    @Inlined ExplorationOptions exploring,
    @Documented(
            "When the next action is drawn: before the values move, which learners need whose update"
                + " uses that action, or after")
        NextAction nextAction,
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

  /** Why a learner cannot have these whose update uses the next action. */
  List<String> lateDraws(String agent) {
    return nextAction == NextAction.BEFORE_UPDATE
        ? List.of()
        : List.of(agent + ": next-action must be before-update, since its update uses that action");
  }

  /** The defaults of learners whose update does not need the next action. */
  static TabularOptions standard() {
    return of(NextAction.AFTER_UPDATE);
  }

  /** What the factories of all such learners have as defaults. */
  static TabularOptions of(NextAction nextAction) {
    return new TabularOptions(
        0.99,
        StepSizeOptions.standard(),
        ExplorationOptions.standard(),
        nextAction,
        0,
        StateOptions.standard(),
        BonusOptions.none());
  }
}
