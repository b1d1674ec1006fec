package org.jackdaw.rl4j;

import org.jackdaw.api.option.Documented;
import org.jackdaw.api.option.Inlined;
import org.jackdaw.encoders.learning.Check;

/**
 * Options of {@code rl4j-a3c}.
 *
 * @param actorCritic those of the synchronous agent
 * @param threads threads that learn
 */
public record A3cOptions(
    @Inlined A2cOptions actorCritic,
    @Documented(value = "Threads that compute gradients", range = "[1, 64]") int threads) {

  /** Checks the ranges. */
  public A3cOptions {
    Check.that(
        threads >= 1 && threads <= 64, NetworkOptions.NAME, "threads", "in [1, 64]", threads);
  }
}
