package org.jackdaw.aif.agent;

import java.util.OptionalDouble;
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
 */
public record MctsOptions(
    @Documented(
            value =
                "walks down the tree for one action, each of which adds at most one belief; fewer where"
                    + " everything has been visited",
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
        OptionalDouble futureGamma) {

  /** Refuses values out of range. */
  public MctsOptions {
    OptionChecks.atLeast("mcts.simulations", simulations, 1);
    OptionChecks.atLeast("mcts.depth", depth, 1);
    OptionChecks.atLeast("mcts.exploration", exploration, 0);
    OptionChecks.atLeast("mcts.future-gamma", futureGamma.orElse(0), 0);
  }

  MonteCarloRule rule() {
    return new MonteCarloRule(
        simulations, depth, exploration, backup, new FutureChoice(futureGamma));
  }
}
