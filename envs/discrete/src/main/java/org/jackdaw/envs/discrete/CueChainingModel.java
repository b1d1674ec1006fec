package org.jackdaw.envs.discrete;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.ModelBuilder;
import org.jackdaw.api.model.Parent;
import org.jackdaw.api.model.Variable;
import org.jackdaw.envs.discrete.CueChaining.Options;

/** Builds the model of {@link CueChaining} from its options. */
final class CueChainingModel {

  private static final String LOCATION = "location";

  private final Options options;
  private final Grid grid;
  private final CueChain chain;
  private final ModelBuilder builder = Model.builder();

  private CueChainingModel(Options options) {
    this.options = options;
    this.grid = options.grid();
    this.chain = options.chain();
  }

  static Model of(Options options) {
    return new CueChainingModel(options).built();
  }

  private Model built() {
    WalkedGrid walked = new WalkedGrid(grid, cell -> false, cell -> false, options.includeStay());
    walked.declare(builder, LOCATION);
    builder.startAt(LOCATION, grid.label(options.start()));
    for (int link = 0; link < chain.names().size(); link++) {
      factor(link);
    }
    firstCue();
    for (int link = 0; link + 1 < chain.names().size(); link++) {
      cue(link);
    }
    reward();
    return builder.build();
  }

  private void factor(int link) {
    String name = chain.names().get(link);
    builder.factor(new Variable(name, labels(link)));
    fixed(name).ifPresent(state -> builder.startAt(name, labels(link).get(state)));
  }

  private List<String> labels(int link) {
    return chain.places().get(link).stream().map(grid::label).toList();
  }

  private OptionalInt fixed(String name) {
    return switch (name) {
      case "cue2" -> options.cue2State();
      case "cue3" -> options.cue3State();
      default -> options.rewardState();
    };
  }

  /** At its place the first cue names the place of link 0. */
  private void firstCue() {
    builder.modality(new Variable("cue1", outcomes(0)));
    builder.deterministicLikelihood(
        "cue1",
        List.of(Parent.after(LOCATION), Parent.after(chain.names().get(0))),
        v -> v[0] == options.cue1() ? 1 + v[1] : 0);
  }

  /** At its true place a link names the place of the next. */
  private void cue(int link) {
    String name = chain.names().get(link);
    List<Integer> places = chain.places().get(link);
    builder.modality(new Variable(name, outcomes(link + 1)));
    builder.deterministicLikelihood(
        name,
        List.of(
            Parent.after(LOCATION), Parent.after(name), Parent.after(chain.names().get(link + 1))),
        v -> v[0] == places.get(v[1]) ? 1 + v[2] : 0);
  }

  private List<String> outcomes(int link) {
    List<String> outcomes = new ArrayList<>(List.of("none"));
    outcomes.addAll(labels(link));
    return outcomes;
  }

  private void reward() {
    List<Integer> places = chain.rewardPlaces();
    builder.modality("reward", "none", "reward", "loss");
    builder.deterministicLikelihood(
        "reward",
        List.of(Parent.after(LOCATION), Parent.after("reward")),
        v -> places.contains(v[0]) ? (places.indexOf(v[0]) == v[1] ? 1 : 2) : 0);
    builder.reward("reward", options.stepReward(), options.reward(), options.loss());
    if (options.endAtReward()) {
      builder.terminal(List.of(LOCATION), v -> places.contains(v[0]));
    }
  }
}
