package org.jackdaw.baselines.neural;

import org.jackdaw.api.option.Documented;
import org.jackdaw.api.option.Inlined;
import org.jackdaw.baselines.neural.net.Architecture;
import org.jackdaw.encoders.learning.Check;

/**
 * Options of {@code a2c}.
 *
 * @param network what all agents with networks have in common; hidden layers come before recurrent
 *     units
 * @param nStep steps per update
 * @param entropyWeight weight of the policy's entropy in the loss
 * @param valueWeight weight of the squared error of the value in the loss
 * @param recurrentUnits number of gated recurrent units, 0 for none
 */
public record A2cOptions(
    @Inlined NetworkOptions network,
    @Documented(value = "Steps per update", range = ">= 1", unit = "steps") int nStep,
    @Documented(value = "Weight of the policy's entropy", range = ">= 0", unit = "reward per nat")
        double entropyWeight,
    @Documented(value = "Weight of the squared error of the value", range = ">= 0")
        double valueWeight,
    @Documented(
            value =
                "Gated recurrent units, which also see the latest action and reward; 0: no memory",
            range = ">= 0")
        int recurrentUnits) {

  private static final String NAME = NetworkOptions.NAME;

  /** Checks the ranges. */
  public A2cOptions {
    Check.that(nStep >= 1, NAME, "n-step", ">= 1", nStep);
    weight("entropy-weight", entropyWeight);
    weight("value-weight", valueWeight);
    Check.that(recurrentUnits >= 0, NAME, "recurrent-units", ">= 0", recurrentUnits);
  }

  private static void weight(String key, double value) {
    Check.that(value >= 0 && Double.isFinite(value), NAME, key, ">= 0", value);
  }

  /** What the network sees besides observations. */
  Perception.Feedback feedback() {
    return recurrentUnits > 0 ? Perception.Feedback.ACTION_AND_REWARD : Perception.Feedback.NONE;
  }

  /** The shape of the network of a preference per action and a value. */
  Architecture shape(int inputs, int actions) {
    return new Architecture(
        inputs,
        network.hidden(),
        network.activation(),
        recurrentUnits,
        Architecture.Head.LINEAR,
        actions + 1);
  }
}
