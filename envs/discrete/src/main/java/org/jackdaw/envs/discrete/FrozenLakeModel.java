package org.jackdaw.envs.discrete;

import java.util.List;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.ModelBuilder;
import org.jackdaw.api.model.Parent;
import org.jackdaw.api.model.Variable;
import org.jackdaw.envs.discrete.FrozenLake.Options;
import org.jackdaw.envs.discrete.Grid.Move;

/** Builds the model of a {@link FrozenLake} from its options. */
final class FrozenLakeModel {

  /**
   * In the order of the action numbers; the neighbours in this ring are the perpendicular moves.
   */
  private static final List<Move> MOVES = List.of(Move.LEFT, Move.DOWN, Move.RIGHT, Move.UP);

  private final Options options;
  private final String cells;
  private final Grid grid;

  private FrozenLakeModel(Options options) {
    List<String> lake = options.lake();
    this.options = options;
    this.cells = String.join("", lake);
    this.grid = new Grid(lake.size(), lake.get(0).length());
  }

  static Model of(Options options) {
    return new FrozenLakeModel(options).built();
  }

  private Model built() {
    ModelBuilder builder = Model.builder();
    Variable cell = new Variable("cell", grid.labels());
    builder.factor(cell).control("move", "left", "down", "right", "up").modality(cell);
    builder.transition(
        "cell",
        List.of(Parent.before("cell"), Parent.control("move")),
        (v, column) -> moved(v[0], v[1], column));
    builder.deterministicLikelihood("cell", List.of(Parent.after("cell")), v -> v[0]);
    builder.start("cell", start());
    builder.terminal(List.of("cell"), v -> isEnd(v[0]));
    reward(builder);
    return builder.build();
  }

  private boolean isEnd(int cell) {
    return cells.charAt(cell) == 'H' || cells.charAt(cell) == 'G';
  }

  private void moved(int cell, int action, double[] column) {
    if (isEnd(cell)) {
      column[cell] = 1;
    } else if (options.slippery()) {
      double sideways = (1 - options.successRate()) / 2;
      column[target(cell, action + MOVES.size() - 1)] += sideways;
      column[target(cell, action)] += options.successRate();
      column[target(cell, action + 1)] += sideways;
    } else {
      column[target(cell, action)] = 1;
    }
  }

  private int target(int cell, int action) {
    return grid.neighbour(cell, MOVES.get(action % MOVES.size()));
  }

  private double[] start() {
    double[] start = new double[cells.length()];
    long starts = cells.chars().filter(c -> c == 'S').count();
    for (int cell = 0; cell < start.length; cell++) {
      start[cell] = cells.charAt(cell) == 'S' ? 1.0 / starts : 0;
    }
    return start;
  }

  private void reward(ModelBuilder builder) {
    List<Double> paid = options.rewardSchedule();
    RewardOutcomes rewards =
        new RewardOutcomes()
            .with("ice", paid.get(2))
            .with("hole", paid.get(1))
            .with("goal", paid.get(0));
    rewards.declare(builder, List.of(Parent.after("cell")), v -> name(cells.charAt(v[0])));
  }

  private static String name(char kind) {
    return kind == 'G' ? "goal" : kind == 'H' ? "hole" : "ice";
  }
}
