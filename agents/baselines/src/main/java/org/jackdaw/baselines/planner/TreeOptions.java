package org.jackdaw.baselines.planner;

import org.jackdaw.api.option.Documented;
import org.jackdaw.api.option.Inlined;
import org.jackdaw.encoders.learning.Check;

/**
 * How a planner searches by random walks down a tree.
 *
 * @param simulations walks for one action
 * @param depth most steps that are looked ahead
 * @param exploration weight of what has been tried less
 * @param rollout what follows where the tree ends
 * @param budget what a decision may cost
 */
public record TreeOptions(
    @Documented(
            value =
                "Walks down the tree for one action, each of which adds at most one node; fewer where a"
                    + " limit is met",
            range = ">= 1")
        int simulations,
    @Documented(value = "Most steps that are looked ahead", range = ">= 1", unit = "steps")
        int depth,
    @Documented(
            value =
                "Weight of what has been tried less, in units of the range of returns met so far",
            range = "[0, inf)")
        double exploration,
    @Documented(
            "What follows where the tree ends: play at random, or the value if the state were seen,"
                + " which also says what is tried first")
        Rollout rollout,
    @Inlined BudgetOptions budget) {

  /** What follows where the tree ends. */
  public enum Rollout {
    /** Any action, equally likely. */
    UNIFORM,
    /**
     * The value if the state were seen, in place of playing on by that knowledge: it promises too
     * much, but in proportion. New nodes are told likewise what their actions promise.
     */
    MDP
  }

  /** Checks the ranges. */
  public TreeOptions {
    Check.that(simulations >= 1, "planner", "simulations", ">= 1", simulations);
    Check.that(depth >= 1, "planner", "depth", ">= 1", depth);
    boolean right = exploration >= 0 && Double.isFinite(exploration);
    Check.that(right, "planner", "exploration", "in [0, inf)", exploration);
  }

  /** Walks and steps as public implementations have them, with preferred actions. */
  static TreeOptions standard() {
    return new TreeOptions(1_000, 20, 0.1, Rollout.MDP, BudgetOptions.none());
  }

  /**
   * Refuses a search that could not try every action.
   *
   * @throws IllegalArgumentException says so
   */
  void check(Task task) {
    int actions = task.joint().actions();
    atLeast("simulations", simulations, "the number of joint actions, ", actions);
    atLeast("node-limit", budget.mostNodes(), "the number of joint actions and one, ", actions + 1);
    if (rollout == Rollout.MDP) {
      KnownValues.of(task);
    }
  }

  private static void atLeast(String key, int value, String what, int least) {
    if (value < least) {
      throw new IllegalArgumentException(
          key + " must be at least " + what + least + ", got " + value);
    }
  }
}
