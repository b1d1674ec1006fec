package org.jackdaw.rl4j;

import java.util.OptionalDouble;
import org.jackdaw.api.option.Documented;
import org.jackdaw.api.option.Inlined;
import org.jackdaw.encoders.learning.Check;

/**
 * Options of {@code rl4j-dqn}.
 *
 * @param network what all of RL4J's agents have in common
 * @param exploration how it explores
 * @param batchSize samples per update
 * @param replaySize transitions remembered
 * @param learningStarts steps before the first update
 * @param updateEvery steps per update
 * @param targetSync updates between copies of the network to the target network
 * @param errorClamp largest step of a label away from the network's value
 * @param doubleQ whether the learnt network chooses the action that the target network values
 * @param dueling whether the network has a value and advantages
 */
public record DqnOptions(
    @Inlined NetworkOptions network,
    @Inlined ExplorationOptions exploration,
    @Documented(value = "Samples per update", range = ">= 1") int batchSize,
    @Documented(value = "Transitions that are remembered", range = ">= 2") int replaySize,
    @Documented(value = "Training steps before the first update", range = ">= 1", unit = "steps")
        int learningStarts,
    @Documented(value = "Training steps per update", range = ">= 1", unit = "steps")
        int updateEvery,
    @Documented(
            value = "Updates between copies of the network to the target network",
            range = ">= 1",
            unit = "updates")
        int targetSync,
    @Documented(
            value = "Temporal-difference errors are clamped to this; none: not clamped",
            range = "> 0",
            unit = "reward")
        OptionalDouble errorClamp,
    @Documented("Whether the learnt network chooses the action that the target network values")
        boolean doubleQ,
    @Documented("Whether the network has a value and an advantage per action") boolean dueling) {

  /** Checks the ranges. */
  public DqnOptions {
    Check.atLeast(1, NetworkOptions.NAME, "batch-size", batchSize);
    Check.atLeast(2, NetworkOptions.NAME, "replay-size", replaySize);
    Check.that(
        batchSize <= replaySize, NetworkOptions.NAME, "batch-size", "<= replay-size", batchSize);
    Check.atLeast(1, NetworkOptions.NAME, "learning-starts", learningStarts);
    Check.atLeast(1, NetworkOptions.NAME, "update-every", updateEvery);
    Check.atLeast(1, NetworkOptions.NAME, "target-sync", targetSync);
    errorClamp.ifPresent(
        clamp ->
            Check.that(
                clamp > 0 && Double.isFinite(clamp),
                NetworkOptions.NAME,
                "error-clamp",
                "> 0",
                clamp));
  }
}
