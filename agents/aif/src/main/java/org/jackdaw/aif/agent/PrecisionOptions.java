package org.jackdaw.aif.agent;

import org.jackdaw.aif.planning.PrecisionInference;
import org.jackdaw.api.option.Documented;

/**
 * Whether the precision of the policy posterior is inferred; see {@link PrecisionInference}. Its
 * prior mean is the option {@code gamma}; each episode begins with it. What was observed after an
 * action speaks for the policies that predicted it, and the precision goes up where these had been
 * expected to be good.
 *
 * @param inferred whether it is
 * @param iterations updates per observation
 * @param highest what it never exceeds
 */
public record PrecisionOptions(
    @Documented("infer the precision gamma from what policies predicted and what came")
        boolean inferred,
    @Documented(value = "updates per observation", range = ">= 1") int iterations,
    @Documented(
            value = "the precision never exceeds this",
            range = "[0, inf), at least gamma",
            unit = "1/nat")
        double highest) {

  /** Refuses values out of range. */
  public PrecisionOptions {
    OptionChecks.atLeast("precision.iterations", iterations, 1);
    OptionChecks.atLeast("precision.highest", highest, 0);
  }

  PrecisionInference.Rule rule(double gamma) {
    return new PrecisionInference.Rule(1 / gamma, iterations, false, highest);
  }
}
