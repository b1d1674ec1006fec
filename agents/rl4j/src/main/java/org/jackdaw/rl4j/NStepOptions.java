package org.jackdaw.rl4j;

import org.jackdaw.api.option.Documented;
import org.jackdaw.api.option.Inlined;
import org.jackdaw.encoders.learning.Check;

/**
 * Options of {@code rl4j-n-step-q}.
 *
 * @param network what all of RL4J's agents have in common
 * @param exploration how it explores
 * @param nStep steps per update
 * @param targetSync updates between copies of the network to the target network
 */
public record NStepOptions(
    @Inlined NetworkOptions network,
    @Inlined ExplorationOptions exploration,
    @Documented(value = "Steps per update", range = ">= 1", unit = "steps") int nStep,
    @Documented(
            value = "Updates between copies of the network to the target network",
            range = ">= 1",
            unit = "updates")
        int targetSync) {

  /** Checks the ranges. */
  public NStepOptions {
    Check.atLeast(1, NetworkOptions.NAME, "n-step", nStep);
    Check.atLeast(1, NetworkOptions.NAME, "target-sync", targetSync);
  }
}
