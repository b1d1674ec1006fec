package org.jackdaw.envs.discrete;

import java.util.ArrayList;
import java.util.List;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.ModelBuilder;
import org.jackdaw.api.model.Parent;
import org.jackdaw.api.model.SparseFiller.Cells;
import org.jackdaw.api.model.Variable;
import org.jackdaw.envs.discrete.Tag.Options;

/** Builds the model of {@link Tag} from its options. */
final class TagModel {

  private static final double DISCOUNT = 0.95;
  private static final int CELLS = 29;
  private static final int TAGGED = CELLS;
  private static final int CATCH = 4;
  private static final double STAYS = 0.2;
  private static final double FLEES = 0.4; // along each axis

  /** In the order of the action numbers: north, south, east, west. */
  private static final int[] RIGHT = {0, 0, 1, -1};

  private static final int[] UP = {1, -1, 0, 0};

  private final Options options;
  private final ModelBuilder builder = Model.builder();

  private TagModel(Options options) {
    this.options = options;
  }

  static Model of(Options options) {
    return new TagModel(options).built();
  }

  private Model built() {
    builder.factor(new Variable("robot", labels(List.of())));
    builder.factor(new Variable("opponent", labels(List.of("tagged"))));
    builder.control("action", "north", "south", "east", "west", "catch");
    builder.start("robot", start(CELLS)).start("opponent", start(CELLS + 1));
    List<Parent> move =
        List.of(Parent.before("robot"), Parent.before("opponent"), Parent.control("action"));
    builder.deterministicTransition(
        "robot", move, v -> v[1] == TAGGED || v[2] == CATCH ? v[0] : moved(v[0], v[2]));
    builder.sparseTransition("opponent", move, (v, cells) -> opponent(v[0], v[1], v[2], cells));
    builder.modality(new Variable("seen", labels(List.of("opponent")))).absentAtReset("seen");
    builder.deterministicLikelihood(
        "seen",
        List.of(Parent.after("robot"), Parent.after("opponent")),
        v -> v[0] == v[1] ? CELLS : v[0]);
    reward(move);
    if (options.endsOnTag()) {
      builder.terminal("opponent", "tagged");
    }
    return builder.discount(DISCOUNT).build();
  }

  private static List<String> labels(List<String> more) {
    List<String> labels = new ArrayList<>();
    for (int cell = 0; cell < CELLS; cell++) {
      labels.add("x" + x(cell) + "y" + y(cell));
    }
    labels.addAll(more);
    return labels;
  }

  private static double[] start(int states) {
    double[] start = new double[states];
    for (int cell = 0; cell < CELLS; cell++) {
      start[cell] = 1.0 / CELLS;
    }
    return start;
  }

  private static int x(int cell) {
    return cell < 20 ? cell % 10 : 5 + (cell - 20) % 3;
  }

  private static int y(int cell) {
    return cell < 20 ? cell / 10 : 2 + (cell - 20) / 3;
  }

  private static int moved(int cell, int direction) {
    return stepped(cell, RIGHT[direction], UP[direction]);
  }

  /** The cell of a step; the same one at a wall. */
  private static int stepped(int cell, int right, int up) {
    for (int other = 0; other < CELLS; other++) {
      if (x(other) == x(cell) + right && y(other) == y(cell) + up) {
        return other;
      }
    }
    return cell;
  }

  private void opponent(int robot, int opponent, int action, Cells cells) {
    if (opponent == TAGGED || action == CATCH) {
      cells.add(robot == opponent ? TAGGED : opponent, 1);
      return;
    }
    if (!options.fileRows() || !TagFileRows.add(robot, opponent, cells)) {
      flees(robot, opponent, cells);
    }
  }

  private static void flees(int robot, int opponent, Cells cells) {
    cells.add(opponent, STAYS);
    int right = Integer.signum(x(opponent) - x(robot));
    int up = Integer.signum(y(opponent) - y(robot));
    for (int side = -1; side <= 1; side += 2) {
      cells.add(stepped(opponent, right == 0 ? side : right, 0), FLEES / 2);
      cells.add(stepped(opponent, 0, up == 0 ? side : up), FLEES / 2);
    }
  }

  private void reward(List<Parent> move) {
    new RewardOutcomes()
        .with("nothing", 0)
        .with("move", options.moveReward())
        .with("tag", options.tagReward())
        .with("miss", options.missReward())
        .declare(builder, move, v -> event(v[0], v[1], v[2]));
  }

  private static String event(int robot, int opponent, int action) {
    if (action != CATCH) {
      return "move";
    }
    if (opponent == TAGGED) {
      return "nothing";
    }
    return robot == opponent ? "tag" : "miss";
  }
}
