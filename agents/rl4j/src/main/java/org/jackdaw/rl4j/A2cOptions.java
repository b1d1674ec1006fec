package org.jackdaw.rl4j;

import org.jackdaw.api.option.Documented;
import org.jackdaw.api.option.Inlined;
import org.jackdaw.encoders.learning.Check;

/**
 * Options of {@code rl4j-a2c}. RL4J fixes the weight of the policy's entropy at 0.01 and that of
 * the squared error of the value at 1.
 *
 * @param network what all of RL4J's agents have in common
 * @param nStep steps per update
 */
public record A2cOptions(
    @Inlined NetworkOptions network,
    @Documented(value = "Steps per update", range = ">= 1", unit = "steps") int nStep) {

  /** Checks the ranges. */
  public A2cOptions {
    Check.atLeast(1, NetworkOptions.NAME, "n-step", nStep);
  }
}
