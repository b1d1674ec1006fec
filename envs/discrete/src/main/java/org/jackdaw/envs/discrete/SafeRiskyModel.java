package org.jackdaw.envs.discrete;

import java.util.Arrays;
import java.util.List;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.ModelBuilder;
import org.jackdaw.api.model.OutcomeValues;
import org.jackdaw.api.model.Parent;
import org.jackdaw.api.model.Variable;
import org.jackdaw.envs.discrete.SafeRisky.Options;

/** Builds the model of {@link SafeRisky} from its options. */
final class SafeRiskyModel {

  private static final List<String> LOCATIONS = List.of("start", "safe", "risky", "cue");
  private static final List<String> OUTCOMES =
      List.of("start", "safe", "win", "loss", "cue-high", "cue-low");
  private static final int SAFE = 1;
  private static final int RISKY = 2;
  private static final int CUE = 3;
  private static final int WIN = 2;
  private static final int LOSS = 3;
  private static final int CUE_HIGH = 4;

  private final Options options;
  private final ModelBuilder builder = Model.builder();

  private SafeRiskyModel(Options options) {
    this.options = options;
  }

  static Model of(Options options) {
    return new SafeRiskyModel(options).built();
  }

  private Model built() {
    List<String> places = LOCATIONS.subList(0, options.cue() ? LOCATIONS.size() : CUE);
    int outcomes = options.cue() ? OUTCOMES.size() : CUE_HIGH;
    builder.factor(new Variable("location", places)).control(new Variable("move", places));
    builder.modality(new Variable("outcome", OUTCOMES.subList(0, outcomes)));
    builder.startAt("location", "start");
    builder.deterministicTransition(
        "location",
        List.of(Parent.before("location"), Parent.control("move")),
        v -> isArm(v[0]) ? v[0] : v[1]);
    if (options.endAtChoice()) {
      builder.terminal("location", "safe", "risky");
    }
    outcome();
    builder.reward("outcome", Arrays.copyOf(options.rewards(), outcomes));
    builder.preference("outcome", OutcomeValues.of(Arrays.copyOf(options.nats(), outcomes)));
    return builder.build();
  }

  private static boolean isArm(int location) {
    return location == SAFE || location == RISKY;
  }

  private void outcome() {
    if (!options.cue()) {
      builder.likelihood(
          "outcome", List.of(Parent.after("location")), (v, column) -> shown(v[0], 0, column));
      return;
    }
    builder.factor("context", "high", "low");
    switch (options.firstContext()) {
      case EITHER -> builder.start("context", 0.5, 0.5);
      case HIGH -> builder.startAt("context", "high");
      case LOW -> builder.startAt("context", "low");
    }
    Contexts.declare(
        builder, "context", options.contextBetweenEpisodes(), options.contextSwitchProbability());
    builder.likelihood(
        "outcome",
        List.of(Parent.after("location"), Parent.after("context")),
        (v, column) -> shown(v[0], v[1], column));
  }

  private void shown(int location, int context, double[] column) {
    if (location == RISKY) {
      column[context == 0 ? WIN : LOSS] = options.winProbability();
      column[context == 0 ? LOSS : WIN] = 1 - options.winProbability();
    } else {
      column[location == CUE ? CUE_HIGH + context : location] = 1;
    }
  }
}
