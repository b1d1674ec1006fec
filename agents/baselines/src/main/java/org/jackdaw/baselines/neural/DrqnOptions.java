package org.jackdaw.baselines.neural;

import org.jackdaw.api.option.Documented;
import org.jackdaw.api.option.Inlined;
import org.jackdaw.encoders.learning.Check;

/**
 * Options of {@code drqn}.
 *
 * @param network what all agents with networks have in common; hidden layers come before the
 *     recurrent units
 * @param replay how it learns from experience
 * @param recurrentUnits number of gated recurrent units
 * @param sequenceLength steps of a sample
 * @param burnIn steps before a sample
 */
public record DrqnOptions(
    @Inlined NetworkOptions network,
    @Inlined ReplayOptions replay,
    @Documented(value = "Gated recurrent units", range = ">= 1") int recurrentUnits,
    @Documented(
            value = "Steps of a sampled sequence, all of which are learnt from",
            range = ">= 1",
            unit = "steps")
        int sequenceLength,
    @Documented(
            value = "Steps before a sequence that form the network's state",
            range = ">= 0",
            unit = "steps")
        int burnIn) {

  /** Checks the ranges. */
  public DrqnOptions {
    Check.that(recurrentUnits >= 1, NetworkOptions.NAME, "recurrent-units", ">= 1", recurrentUnits);
    Check.that(sequenceLength >= 1, NetworkOptions.NAME, "sequence-length", ">= 1", sequenceLength);
    Check.that(burnIn >= 0, NetworkOptions.NAME, "burn-in", ">= 0", burnIn);
  }

  /** Observations in a sample at most. */
  int times() {
    return burnIn + sequenceLength + 1;
  }
}
