package org.jackdaw.aif.agent;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jackdaw.aif.planning.Deadline;
import org.jackdaw.aif.planning.FutureChoice;
import org.jackdaw.aif.sophisticated.SearchRule;
import org.jackdaw.api.option.Documented;

/**
 * How the planner {@code sophisticated} searches; see {@link SearchRule}. The search deepens move
 * by move, so a bound that is met leaves the depth before it.
 *
 * @param depth most moves that are looked ahead
 * @param futureGamma precision of the choices that it expects of itself
 * @param actionThreshold which later actions are followed
 * @param outcomeThreshold which outcomes are followed
 * @param entropyStop when the next action is clear
 * @param nodeLimit most beliefs that are evaluated and held
 * @param timeLimit milliseconds after which the search ends
 */
public record SophisticatedOptions(
    @Documented(value = "most moves that are looked ahead", range = ">= 1", unit = "steps")
        int depth,
    @Documented(
            value = "precision of the later choices that it expects of itself; null is the best",
            range = "[0, inf) or null",
            unit = "1/nat")
        OptionalDouble futureGamma,
    @Documented(
            value =
                "after the first move, follow an action only if its probability by its own step is"
                    + " above this",
            range = "[0, 1)")
        double actionThreshold,
    @Documented(
            value =
                "follow a combination of outcomes only if it is more probable than this, and count"
                    + " the others like these",
            range = "[0, 1)")
        double outcomeThreshold,
    @Documented(
            value =
                "go no deeper once the posterior over the next action has an entropy below this; 0"
                    + " never stops",
            range = "[0, inf)",
            unit = "nats")
        double entropyStop,
    @Documented(
            value =
                "most beliefs that are evaluated and held for one action, the present one included; a"
                    + " depth that needs more is given up and the depth before it stands",
            range = ">= 1")
        int nodeLimit,
    @Documented(
            value =
                "time after which the search for one action ends, as by node-limit; needs repeatable:"
                    + " false; null: no such limit",
            range = ">= 1 or null",
            unit = "ms")
        OptionalInt timeLimit) {

  /** Refuses values out of range. */
  public SophisticatedOptions {
    OptionChecks.atLeast("sophisticated.depth", depth, 1);
    OptionChecks.atLeast("sophisticated.future-gamma", futureGamma.orElse(0), 0);
    OptionChecks.fraction("sophisticated.action-threshold", actionThreshold);
    OptionChecks.fraction("sophisticated.outcome-threshold", outcomeThreshold);
    OptionChecks.atLeast("sophisticated.entropy-stop", entropyStop, 0);
    OptionChecks.atLeast("sophisticated.node-limit", nodeLimit, 1);
    OptionChecks.atLeast("sophisticated.time-limit", timeLimit.orElse(1), 1);
  }

  /** The engine's limit leaves the present belief aside; without another there is one move. */
  SearchRule rule() {
    return new SearchRule(
        nodeLimit == 1 ? 1 : depth,
        new FutureChoice(futureGamma),
        actionThreshold,
        outcomeThreshold,
        entropyStop,
        Math.max(1, nodeLimit - 1));
  }

  Deadline deadline() {
    return Deadline.within(timeLimit);
  }
}
