package org.jackdaw.envs.discrete;

import java.util.List;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.ModelBuilder;
import org.jackdaw.api.model.Parent;
import org.jackdaw.api.model.SparseFiller;
import org.jackdaw.api.model.Variable;
import org.jackdaw.envs.discrete.WindyKingGrid.Options;

/** Builds the model of {@link WindyKingGrid} from its options. */
final class WindyKingGridModel {

  static final int GOAL = 37;

  private static final Grid GRID = new Grid(7, 10);
  private static final int START = 30;
  private static final List<Integer> WIND = List.of(0, 0, 0, 1, 1, 1, 2, 2, 1, 0);
  private static final List<Step> STEPS =
      List.of(
          new Step("north", -1, 0),
          new Step("south", 1, 0),
          new Step("east", 0, 1),
          new Step("west", 0, -1),
          new Step("north-east", -1, 1),
          new Step("south-east", 1, 1),
          new Step("south-west", 1, -1),
          new Step("north-west", -1, -1));

  private final Options options;

  private WindyKingGridModel(Options options) {
    this.options = options;
  }

  /** A king's move; in the order of the action numbers. */
  private record Step(String name, int down, int right) {}

  static Model of(Options options) {
    return new WindyKingGridModel(options).built();
  }

  /** The grid, and below each column the strength of its wind. */
  static String picture(int here) {
    StringBuilder signs = new StringBuilder(".".repeat(GRID.cells()));
    signs.setCharAt(START, 'S');
    signs.setCharAt(GOAL, 'G');
    StringBuilder winds = new StringBuilder();
    WIND.forEach(wind -> winds.append(' ').append(wind).append(' '));
    return GRID.picture(signs.toString(), here) + "\n" + winds;
  }

  private Model built() {
    ModelBuilder builder = Model.builder();
    Variable cell = new Variable("cell", GRID.labels());
    builder.factor(cell).modality(cell).modality("reward", "step", "goal");
    builder.control(new Variable("move", STEPS.stream().map(Step::name).toList()));
    builder.sparseTransition(
        "cell",
        List.of(Parent.before("cell"), Parent.control("move")),
        (v, cells) -> moved(v[0], STEPS.get(v[1]), cells));
    builder.deterministicLikelihood("cell", List.of(Parent.after("cell")), v -> v[0]);
    builder.deterministicLikelihood(
        "reward", List.of(Parent.after("cell")), v -> v[0] == GOAL ? 1 : 0);
    builder.rewardOnly("reward", options.stepReward(), options.goalReward());
    builder.startAt("cell", GRID.label(START));
    builder.terminal("cell", GRID.label(GOAL));
    return builder.build();
  }

  private void moved(int cell, Step step, SparseFiller.Cells cells) {
    int row = cell / GRID.columns();
    int wind = WIND.get(cell % GRID.columns());
    if (cell == GOAL) {
      cells.add(cell, 1);
    } else if (row == 0 || wind == 0) {
      cells.add(blown(cell, step, topWind(row, wind, step)), 1);
    } else {
      int nominal = row == 1 ? 1 : wind;
      double p = options.windVariation();
      cells.add(blown(cell, step, nominal - 1), p);
      cells.add(blown(cell, step, nominal), 1 - 2 * p);
      cells.add(blown(cell, step, nominal + 1), p);
    }
  }

  /** Where there is no wind, or hardly any: the top row, and columns without. */
  private int topWind(int row, int wind, Step step) {
    boolean against = row == 0 && wind > 0 && step.down() > 0;
    return against && options.windVariation() == 0 ? 1 : 0;
  }

  private static int blown(int cell, Step step, int wind) {
    int row = Math.max(0, cell / GRID.columns() + step.down() - wind);
    int column = cell % GRID.columns() + step.right();
    return GRID.contains(row, column) ? GRID.cell(row, column) : cell;
  }
}
