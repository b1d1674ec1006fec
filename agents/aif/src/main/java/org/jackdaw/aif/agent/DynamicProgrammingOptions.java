package org.jackdaw.aif.agent;

import java.util.OptionalDouble;
import org.jackdaw.aif.planning.FutureChoice;
import org.jackdaw.api.option.Documented;

/**
 * How the planner {@code dynamic-programming} plans; see {@link
 * org.jackdaw.aif.dynamic.DynamicProgramming}. Worked out once and kept while the model and what is
 * believed of states that never move stay as they are.
 *
 * @param horizon moves that are looked ahead
 * @param futureGamma precision of the choices that it expects of itself
 * @param maxStates most joint states that move
 */
public record DynamicProgrammingOptions(
    @Documented(value = "moves that are looked ahead", range = ">= 1", unit = "steps") int horizon,
    @Documented(
            value = "precision of the later choices that it expects of itself; null is the best",
            range = "[0, inf) or null",
            unit = "1/nat")
        OptionalDouble futureGamma,
    @Documented(value = "refuse to plan over more joint states that move", range = ">= 1")
        int maxStates) {

  /** Refuses values out of range. */
  public DynamicProgrammingOptions {
    OptionChecks.atLeast("dynamic-programming.horizon", horizon, 1);
    OptionChecks.atLeast("dynamic-programming.future-gamma", futureGamma.orElse(0), 0);
    OptionChecks.atLeast("dynamic-programming.max-states", maxStates, 1);
  }

  FutureChoice future() {
    return new FutureChoice(futureGamma);
  }
}
