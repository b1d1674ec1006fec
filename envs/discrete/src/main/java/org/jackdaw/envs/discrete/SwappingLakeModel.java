package org.jackdaw.envs.discrete;

import java.util.List;
import org.jackdaw.api.model.BetweenEpisodes;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.ModelBuilder;
import org.jackdaw.api.model.OutcomeValues;
import org.jackdaw.api.model.Parent;
import org.jackdaw.api.model.Variable;
import org.jackdaw.envs.discrete.Grid.Move;
import org.jackdaw.envs.discrete.SwappingLake.Options;

/** Builds the model of {@link SwappingLake} from its options. */
final class SwappingLakeModel {

  private static final Grid GRID = new Grid(3, 3);
  private static final int RIGHT = 5;
  private static final int BELOW = 7;

  /** In the order of the action numbers. */
  private static final List<Move> MOVES = List.of(Move.LEFT, Move.DOWN, Move.RIGHT, Move.UP);

  private SwappingLakeModel() {}

  static Model of(Options options) {
    ModelBuilder builder = Model.builder();
    Variable location = new Variable("location", GRID.labels());
    builder.factor(location).factor("map", "goal-right", "goal-below");
    builder.control("move", "left", "down", "right", "up");
    builder.modality(location).modality("outcome", "neutral", "goal", "hole");
    builder.deterministicTransition(
        "location",
        List.of(Parent.before("location"), Parent.control("move")),
        v -> isEnd(v[0]) ? v[0] : GRID.neighbour(v[0], MOVES.get(v[1])));
    builder.deterministicLikelihood("location", List.of(Parent.after("location")), v -> v[0]);
    builder.deterministicLikelihood(
        "outcome",
        List.of(Parent.after("location"), Parent.after("map")),
        v -> isEnd(v[0]) ? (v[0] == RIGHT == (v[1] == 0) ? 1 : 2) : 0);
    builder.startAt("location", GRID.label(0));
    builder.terminal(List.of("location"), v -> isEnd(v[0]));
    map(builder, options);
    builder.reward("outcome", options.stepReward(), options.goalReward(), options.holeReward());
    builder.preference("outcome", OutcomeValues.of(0, 4, -4));
    builder.preference("location", OutcomeValues.of(-4, 0, 0, 0, 0, 0, 0, 0, 0));
    return builder.build();
  }

  private static boolean isEnd(int cell) {
    return cell == RIGHT || cell == BELOW;
  }

  private static void map(ModelBuilder builder, Options options) {
    switch (options.firstMap()) {
      case EITHER -> builder.start("map", 0.5, 0.5);
      case GOAL_RIGHT -> builder.startAt("map", "goal-right");
      case GOAL_BELOW -> builder.startAt("map", "goal-below");
    }
    if (options.swapEpisodes().isEmpty()) {
      builder.between("map", new BetweenEpisodes.Kept());
    } else {
      Contexts.switching(builder, "map", 2, options.switchProbability());
    }
  }
}
