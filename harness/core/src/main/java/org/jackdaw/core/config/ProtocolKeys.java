package org.jackdaw.core.config;

import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jackdaw.api.option.Documented;
import org.jackdaw.core.plan.Protocol;

/** The keys of a protocol. Without an interval the agent is measured before and after training. */
record ProtocolKeys(
    @Documented(value = "training episodes of a cell", range = "[0, )", unit = "episodes")
        OptionalInt trainEpisodes,
    @Documented(value = "episodes between evaluations", range = "[1, )", unit = "episodes")
        OptionalInt evaluateEvery,
    @Documented(value = "training steps of a cell", range = "[0, )", unit = "steps")
        OptionalLong trainSteps,
    @Documented(value = "steps between evaluations", range = "[1, )", unit = "steps")
        OptionalLong evaluateEverySteps,
    @Documented(value = "episodes of an evaluation", range = "[0, )", unit = "episodes")
        int evaluateEpisodes) {

  ProtocolKeys {
    atLeast("train-episodes", 0, trainEpisodes.orElse(0));
    atLeast("train-steps", 0, trainSteps.orElse(0));
    atLeast("evaluate-every", 1, evaluateEvery.orElse(1));
    atLeast("evaluate-every-steps", 1, evaluateEverySteps.orElse(1));
    atLeast("evaluate-episodes", 0, evaluateEpisodes);
    if (trainEpisodes.isPresent() && trainSteps.isPresent()) {
      throw new IllegalArgumentException(
          "protocol: train-steps and train-episodes exclude each other");
    }
    if (trainSteps.isPresent() && evaluateEvery.isPresent()) {
      throw new IllegalArgumentException(
          "protocol: evaluate-every counts episodes; with train-steps use evaluate-every-steps");
    }
    if (trainEpisodes.isPresent() && evaluateEverySteps.isPresent()) {
      throw new IllegalArgumentException(
          "protocol: evaluate-every-steps counts steps; with train-episodes use evaluate-every");
    }
    if ((evaluateEvery.isPresent() || evaluateEverySteps.isPresent()) && evaluateEpisodes == 0) {
      throw new IllegalArgumentException(
          "protocol: an interval between evaluations needs evaluate-episodes of at least 1");
    }
  }

  static ProtocolKeys defaults() {
    return new ProtocolKeys(
        OptionalInt.empty(), OptionalInt.empty(), OptionalLong.empty(), OptionalLong.empty(), 0);
  }

  private static void atLeast(String key, long least, long value) {
    if (value < least) {
      throw new IllegalArgumentException(
          "protocol: " + key + " must be >= " + least + ", got " + value);
    }
  }

  /** The protocol; one that counts nothing counts 0 training episodes. */
  Protocol protocol() {
    if (trainSteps.isPresent()) {
      long every = evaluateEverySteps.orElse(Math.max(1, trainSteps.getAsLong()));
      return new Protocol(OptionalInt.empty(), trainSteps, every, evaluateEpisodes);
    }
    int episodes = trainEpisodes.orElse(0);
    return new Protocol(
        OptionalInt.of(episodes),
        OptionalLong.empty(),
        evaluateEvery.orElse(Math.max(1, episodes)),
        evaluateEpisodes);
  }
}
