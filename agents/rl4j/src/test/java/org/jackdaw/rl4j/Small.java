package org.jackdaw.rl4j;

import java.util.List;
import java.util.OptionalDouble;
import org.jackdaw.encoders.EncoderKind;

/** Options of small agents that learn from the first steps on. */
final class Small {

  static final NetworkOptions NETWORK =
      new NetworkOptions(0.9, 0.01, List.of(16), Activation.RELU, EncoderKind.WINDOW, 1);
  static final ExplorationOptions EXPLORATION = new ExplorationOptions(1, 0.1, 0.5);

  private Small() {}

  static DqnOptions dqn(boolean doubleQ, boolean dueling) {
    return dqn(NETWORK, doubleQ, dueling);
  }

  static DqnOptions dqn(NetworkOptions network, boolean doubleQ, boolean dueling) {
    return new DqnOptions(
        network, EXPLORATION, 8, 500, 8, 2, 20, OptionalDouble.empty(), doubleQ, dueling);
  }

  static NStepOptions nStepQ() {
    return new NStepOptions(NETWORK, EXPLORATION, 4, 5);
  }

  static A2cOptions a2c() {
    return new A2cOptions(NETWORK, 4);
  }
}
