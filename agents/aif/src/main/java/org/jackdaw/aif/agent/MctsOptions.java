package org.jackdaw.aif.agent;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jackdaw.aif.planning.Deadline;
import org.jackdaw.aif.planning.FutureChoice;
import org.jackdaw.aif.tree.MonteCarloRule;
import org.jackdaw.api.option.Documented;

/**
 * How the planner {@code mcts} searches; see {@link MonteCarloRule}.
 *
 * @param simulations walks down the tree per action
 * @param depth most moves that are looked ahead
 * @param exploration weight of what has been tried less
 * @param backup how walks become values
 * @param futureGamma precision of the choices that it expects of itself
 * @param nodeLimit most beliefs that are evaluated and held
 * @param timeLimit milliseconds after which the search ends
 */
public record MctsOptions(
    @Documented(
            value =
                "walks down the tree for one action, each of which adds at most one belief; fewer where"
                    + " everything has been visited or a limit is met",
            range = ">= 1")
        int simulations,
    @Documented(value = "most moves that are looked ahead", range = ">= 1", unit = "steps")
        int depth,
    @Documented(
            value =
                "weight of what has been tried less, in units of the range of the actions' values at a"
                    + " belief",
            range = "[0, inf)")
        double exploration,
    @Documented(
            "what a walk carries up: values expected under the outcomes met, exact once all have been"
                + " met, or the mean of returns")
        MonteCarloRule.Backup backup,
    @Documented(
            value =
                "precision of the later choices that backup expected expects of itself; null is the best",
            range = "[0, inf) or null",
            unit = "1/nat")
        OptionalDouble futureGamma,
    @Documented(
            value =
                "most beliefs that are evaluated and held for one action, the present one included;"
                    + " null: no such limit",
            range = ">= 1 or null")
        OptionalInt nodeLimit,
    @Documented(
            value =
                "time after which the search for one action ends; needs repeatable: false; null: no"
                    + " such limit",
            range = ">= 1 or null",
            unit = "ms")
        OptionalInt timeLimit) {

  /** Refuses values out of range. */
  public MctsOptions {
    OptionChecks.atLeast("mcts.simulations", simulations, 1);
    OptionChecks.atLeast("mcts.depth", depth, 1);
    OptionChecks.atLeast("mcts.exploration", exploration, 0);
    OptionChecks.atLeast("mcts.future-gamma", futureGamma.orElse(0), 0);
    OptionChecks.atLeast("mcts.node-limit", nodeLimit.orElse(1), 1);
    OptionChecks.atLeast("mcts.time-limit", timeLimit.orElse(1), 1);
  }

  MonteCarloRule rule() {
    return new MonteCarloRule(
        simulations, depth, exploration, backup, new FutureChoice(futureGamma));
  }

  /** Most beliefs of a search. */
  int mostNodes() {
    return nodeLimit.orElse(Integer.MAX_VALUE);
  }

  Deadline deadline() {
    return Deadline.within(timeLimit);
  }

  /**
   * Refuses a search that could not try every joint action.
   *
   * @throws IllegalArgumentException says so
   */
  void check(int actions) {
    enough("simulations", simulations, "the number of joint actions, ", actions);
    enough("node-limit", mostNodes(), "the number of joint actions and one, ", actions + 1);
  }

  private static void enough(String key, int value, String what, int least) {
    if (value < least) {
      throw new IllegalArgumentException(
          "mcts." + key + " must be at least " + what + least + ", got " + value);
    }
  }
}
