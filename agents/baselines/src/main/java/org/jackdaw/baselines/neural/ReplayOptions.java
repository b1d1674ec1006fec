package org.jackdaw.baselines.neural;

import org.jackdaw.api.agent.Budget;
import org.jackdaw.api.option.Documented;
import org.jackdaw.baselines.neural.net.Architecture;
import org.jackdaw.baselines.neural.net.ErrorLoss;
import org.jackdaw.encoders.learning.Check;
import org.jackdaw.encoders.learning.Exploration;

/**
 * Options of the learners of action values from replayed experience.
 *
 * @param batchSize samples per update
 * @param replaySize observations remembered
 * @param learningStarts steps before the first update
 * @param updateEvery steps per update
 * @param targetSync updates between copies of the network to the target network
 * @param epsilonStart exploration rate at the start of training
 * @param epsilonEnd exploration rate after the decay
 * @param epsilonFraction share of the training budget over which it decays linearly
 * @param loss what an error costs
 * @param nStep rewards in a target
 * @param doubleQ whether the learnt network chooses the action that the target network values
 * @param dueling whether the network has a value and advantages
 */
public record ReplayOptions(
    @Documented(value = "Samples per update", range = ">= 1") int batchSize,
    @Documented(value = "Observations that are remembered", range = ">= 2") int replaySize,
    @Documented(value = "Training steps before the first update", range = ">= 1", unit = "steps")
        int learningStarts,
    @Documented(value = "Training steps per update", range = ">= 1", unit = "steps")
        int updateEvery,
    @Documented(
            value = "Updates between copies of the network to the target network",
            range = ">= 1",
            unit = "updates")
        int targetSync,
    @Documented(value = "Exploration rate at the start of training", range = "[0, 1]")
        double epsilonStart,
    @Documented(value = "Exploration rate once it has fallen", range = "[0, 1]") double epsilonEnd,
    @Documented(
            value = "Share of the training budget over which the rate falls linearly",
            range = "(0, 1]")
        double epsilonFraction,
    @Documented(
            "What an error costs: huber or squared; huber learns nearer to medians than to means where"
                + " returns vary by more than 1")
        ErrorLoss loss,
    @Documented(value = "Rewards in a target before it bootstraps", range = ">= 1", unit = "steps")
        int nStep,
    @Documented("Whether the learnt network chooses the action that the target network values")
        boolean doubleQ,
    @Documented("Whether the network has a value and an advantage per action") boolean dueling) {

  private static final String NAME = NetworkOptions.NAME;

  /** Checks the ranges. */
  public ReplayOptions {
    Check.atLeast(1, NAME, "batch-size", batchSize);
    Check.atLeast(2, NAME, "replay-size", replaySize);
    Check.atLeast(1, NAME, "learning-starts", learningStarts);
    Check.atLeast(1, NAME, "update-every", updateEvery);
    Check.atLeast(1, NAME, "target-sync", targetSync);
    Check.rate(NAME, "epsilon-start", epsilonStart);
    Check.rate(NAME, "epsilon-end", epsilonEnd);
    Check.share(NAME, "epsilon-fraction", epsilonFraction);
    Check.atLeast(1, NAME, "n-step", nStep);
  }

  /** The schedule of exploration. */
  Exploration exploration(Budget budget) {
    return new Exploration(epsilonStart, epsilonEnd, epsilonFraction, budget);
  }

  /** The shape of the network of action values. */
  Architecture shape(NetworkOptions network, int inputs, int recurrent, int actions) {
    Architecture.Head head = dueling ? Architecture.Head.DUELING : Architecture.Head.LINEAR;
    return new Architecture(
        inputs, network.hidden(), network.activation(), recurrent, head, actions);
  }
}
