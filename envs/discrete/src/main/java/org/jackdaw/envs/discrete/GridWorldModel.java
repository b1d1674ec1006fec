package org.jackdaw.envs.discrete;

import java.util.List;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.ModelBuilder;
import org.jackdaw.api.model.Parent;
import org.jackdaw.api.model.SparseFiller;
import org.jackdaw.api.model.Variable;
import org.jackdaw.envs.discrete.Grid.Move;
import org.jackdaw.envs.discrete.GridWorld.Options;
import org.jackdaw.envs.discrete.GridWorld.SlipTo;

/** Builds the model of a {@link GridWorld} from its options. */
final class GridWorldModel {

  /** In the order of the action numbers; neighbours in the ring of the first four are the sides. */
  private static final List<Move> MOVES =
      List.of(Move.UP, Move.RIGHT, Move.DOWN, Move.LEFT, Move.STAY);

  private static final int STAY = 4;

  private final Options options;
  private final GridWorldMap map;

  private GridWorldModel(Options options) {
    this.options = options;
    this.map = options.world();
  }

  static Model of(Options options) {
    return new GridWorldModel(options).built();
  }

  private Model built() {
    ModelBuilder builder = Model.builder();
    Variable position = new Variable("position", map.grid().labels());
    List<String> moves = List.of("up", "right", "down", "left", "stay");
    builder.factor(position).modality(position);
    builder.control(new Variable("move", moves.subList(0, options.includeStay() ? 5 : STAY)));
    builder.sparseTransition(
        "position",
        List.of(Parent.before("position"), Parent.control("move")),
        (v, cells) -> moved(v[0], v[1], cells));
    builder.deterministicLikelihood("position", List.of(Parent.after("position")), v -> v[0]);
    builder.start("position", start());
    reward(builder);
    return builder.build();
  }

  private void moved(int cell, int action, SparseFiller.Cells cells) {
    if (map.goals().contains(cell) || action == STAY) {
      cells.add(cell, 1);
      return;
    }
    cells.add(target(cell, action), 1 - options.slip());
    if (options.slipTo() == SlipTo.STAY) {
      cells.add(cell, options.slip());
    } else if (options.slipTo() == SlipTo.SIDEWAYS) {
      cells.add(target(cell, (action + 1) % STAY), options.slip() / 2);
      cells.add(target(cell, (action + 3) % STAY), options.slip() / 2);
    } else {
      for (int other = 1; other < STAY; other++) {
        cells.add(target(cell, (action + other) % STAY), options.slip() / (STAY - 1));
      }
    }
  }

  private int target(int cell, int action) {
    int neighbour = map.grid().neighbour(cell, MOVES.get(action));
    return map.walls().contains(neighbour) ? cell : neighbour;
  }

  private double[] start() {
    double[] start = new double[map.grid().cells()];
    map.starts().forEach(cell -> start[cell] = 1.0 / map.starts().size());
    return start;
  }

  private void reward(ModelBuilder builder) {
    builder.modality("reward", "step", "goal");
    builder.deterministicLikelihood(
        "reward", List.of(Parent.after("position")), v -> map.goals().contains(v[0]) ? 1 : 0);
    builder.rewardOnly("reward", options.stepReward(), options.goalReward());
    if (!map.goals().isEmpty()) {
      builder.terminal(List.of("position"), v -> map.goals().contains(v[0]));
    }
  }
}
