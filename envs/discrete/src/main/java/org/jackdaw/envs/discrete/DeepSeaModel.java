package org.jackdaw.envs.discrete;

import java.util.ArrayList;
import java.util.List;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.ModelBuilder;
import org.jackdaw.api.model.SparseFiller;
import org.jackdaw.api.model.Variable;
import org.jackdaw.envs.discrete.DeepSea.Options;

/** Builds the model of a {@link DeepSea} from its options. */
final class DeepSeaModel {

  private final Options options;
  private final Grid grid;
  private final List<Boolean> mapping;
  private final RewardOutcomes rewards = new RewardOutcomes();

  private DeepSeaModel(Options options) {
    this.options = options;
    this.grid = new Grid(options.size(), options.size());
    this.mapping = options.mapping();
  }

  static Model of(Options options) {
    return new DeepSeaModel(options).built();
  }

  /** What the treasure pays. */
  static double treasure(Options options) {
    return 1 - options.moveCost() / options.size();
  }

  private Model built() {
    ModelBuilder builder = Model.builder();
    List<String> labels = new ArrayList<>(grid.labels());
    labels.add("bottom");
    Variable cell = new Variable("cell", labels);
    Variable action = Variable.numbered("action", 2);
    ObservedState.declare(builder, cell, action, (v, cells) -> sunk(v[0], v[1], cells));
    builder.startAt("cell", grid.label(0)).terminal("cell", "bottom");
    outcomes();
    rewards.declare(builder);
    builder.sparseLikelihood(
        "reward", ObservedState.beforeAnd(cell, action), (v, cells) -> paid(v[0], v[1], cells));
    return builder.build();
  }

  private boolean bottom(int cell) {
    return cell == grid.cells();
  }

  private boolean right(int cell, int action) {
    return (action == 1) == mapping.get(cell);
  }

  private void sunk(int cell, int action, SparseFiller.Cells cells) {
    if (bottom(cell)) {
      cells.add(cell, 1);
      return;
    }
    int column = cell % options.size();
    if (!right(cell, action)) {
      cells.add(below(cell, Math.max(column - 1, 0)), 1);
      return;
    }
    double fails = options.stochastic() ? 1.0 / options.size() : 0;
    cells.add(below(cell, Math.min(column + 1, options.size() - 1)), 1 - fails);
    cells.add(below(cell, column), fails);
  }

  private int below(int cell, int column) {
    int row = cell / options.size() + 1;
    return row == options.size() ? grid.cells() : grid.cell(row, column);
  }

  /** Rewards by whole units and by whether the cost of going right is paid. */
  private void outcomes() {
    double cost = options.moveCost() / options.size();
    int[] units = options.stochastic() ? new int[] {0, -1, 1, 2} : new int[] {0, 1};
    for (int unit : units) {
      rewards.with(event(unit, true), unit - cost);
      if (unit == 0 || options.stochastic() && unit < 2) {
        rewards.with(event(unit, false), unit);
      }
    }
  }

  private static String event(int units, boolean right) {
    return (right ? "right" : "left") + (units == 0 ? "" : "-pays-" + units);
  }

  private void paid(int cell, int action, SparseFiller.Cells cells) {
    if (bottom(cell)) {
      cells.add(rewards.position(event(0, false)), 1);
      return;
    }
    int column = cell % options.size();
    boolean right = right(cell, action);
    int units = right && column == options.size() - 1 ? 1 : 0;
    if (options.stochastic() && corner(cell)) {
      cells.add(rewards.position(event(units - 1, right)), 0.5);
      cells.add(rewards.position(event(units + 1, right)), 0.5);
    } else {
      cells.add(rewards.position(event(units, right)), 1);
    }
  }

  private boolean corner(int cell) {
    return cell == grid.cells() - 1 || cell == grid.cells() - options.size();
  }
}
