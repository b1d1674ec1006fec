package org.jackdaw.baselines.planner;

import org.jackdaw.api.option.Documented;
import org.jackdaw.api.option.Inlined;
import org.jackdaw.baselines.Check;

/**
 * How a planner searches by random walks down a tree.
 *
 * @param simulations walks for one action
 * @param depth most steps that are looked ahead
 * @param exploration weight of what has been tried less
 * @param rollout how a walk goes on from where the tree ends
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
            "How a walk goes on where the tree ends: any action, or the best if the state were seen")
        Rollout rollout,
    @Inlined BudgetOptions budget) {

  /** How a walk goes on from where the tree ends. */
  public enum Rollout {
    /** Any action, equally likely. */
    UNIFORM,
    /** The action that is best in the simulated state, which promises too much. */
    MDP
  }

  /** Checks the ranges. */
  public TreeOptions {
    Check.that(simulations >= 1, "planner", "simulations", ">= 1", simulations);
    Check.that(depth >= 1, "planner", "depth", ">= 1", depth);
    boolean right = exploration >= 0 && Double.isFinite(exploration);
    Check.that(right, "planner", "exploration", "in [0, inf)", exploration);
  }

  /** What public implementations have as defaults: 1000 walks, 20 steps, random rollouts. */
  static TreeOptions standard() {
    return new TreeOptions(1_000, 20, 1, Rollout.UNIFORM, BudgetOptions.none());
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
