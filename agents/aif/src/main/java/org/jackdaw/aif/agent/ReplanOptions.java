package org.jackdaw.aif.agent;

import java.util.OptionalDouble;
import org.jackdaw.aif.planning.Commitment;
import org.jackdaw.api.option.Documented;

/**
 * When the agent plans again; see {@link Commitment}. In between it goes on with the policy that it
 * chose, or with the most probable policy that begins with the action that it took.
 *
 * @param every actions taken from one plan
 * @param divergence how far the belief may be from what was predicted
 * @param surprise how improbable an observation may be under what was predicted
 */
public record ReplanOptions(
    @Documented(
            value = "most actions taken from one plan; 1 plans before every action",
            range = ">= 1",
            unit = "steps")
        int every,
    @Documented(
            value =
                "plan again once the belief diverges by more than this from what the policy"
                    + " predicted; null never",
            range = "[0, inf) or null",
            unit = "nats")
        OptionalDouble divergence,
    @Documented(
            value =
                "plan again once an observation is more surprising than this under what the policy"
                    + " predicted; null never",
            range = "[0, inf) or null",
            unit = "nats")
        OptionalDouble surprise) {

  /** Refuses values out of range. */
  public ReplanOptions {
    OptionChecks.atLeast("replan.every", every, 1);
    OptionChecks.atLeast("replan.divergence", divergence.orElse(0), 0);
    OptionChecks.atLeast("replan.surprise", surprise.orElse(0), 0);
  }

  Commitment.Rule rule() {
    return new Commitment.Rule(
        every,
        divergence.orElse(Double.POSITIVE_INFINITY),
        surprise.orElse(Double.POSITIVE_INFINITY));
  }
}
