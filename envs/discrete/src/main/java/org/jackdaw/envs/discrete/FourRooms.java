package org.jackdaw.envs.discrete;

import java.util.ArrayList;
import java.util.List;
import org.jackdaw.api.env.Environment;
import org.jackdaw.api.env.EnvironmentFactory;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.option.Documented;
import org.jackdaw.envs.discrete.GridWorld.SlipTo;

/**
 * Four rooms: find the goal in one of four rooms that are joined by narrow doors.
 *
 * <p><b>Hidden state.</b> {@code position} of 13 x 13, row by row from the top left, walls
 * included; 104 cells are free.
 *
 * <p><b>Observations.</b> {@code position}, always true, also at the reset.
 *
 * <p><b>Actions.</b> {@code move}: up, right, down, left. A move into a wall stays. With {@code
 * slip} another direction is taken, each with a third of it.
 *
 * <p><b>Reward.</b> {@code goal-reward} for entering the goal, {@code step-reward} for any other
 * step; a reward-only modality {@code reward} (step, goal).
 *
 * <p><b>Start.</b> The top left cell r1c1; with {@code uniform-start} any free cell but the goal.
 *
 * <p><b>End.</b> At the goal. Step limit 500. Success: the goal is reached.
 *
 * <p><b>Published model.</b> Exact; the goal is absorbing and terminal.
 *
 * <p><b>Known optimum.</b> East hallway: 14 steps from the top left, with slip 1/3 25.80 expected;
 * lower right room: 16 steps, with slip 1/3 30.15 expected.
 *
 * <p><b>References.</b> Sutton, Precup and Singh 1999, doi:10.1016/S0004-3702(99)00052-1.
 */
public final class FourRooms {

  private static final String ID = "four-rooms";
  private static final int STEP_LIMIT = 500;
  private static final List<String> MAP =
      List.of(
          "#############",
          "#.....#.....#",
          "#.....#.....#",
          "#...........#",
          "#.....#.....#",
          "#.....#.....#",
          "##.####.....#",
          "#.....###.###",
          "#.....#.....#",
          "#.....#.....#",
          "#...........#",
          "#.....#.....#",
          "#############");

  private FourRooms() {}

  /** Where the goal is. */
  public enum Goal {
    /** In the door between the two rooms on the right, r7c9. */
    EAST_HALLWAY(7, 9),
    /** In the lower right room, r8c8. */
    LOWER_RIGHT_ROOM(8, 8);

    private final int row;
    private final int column;

    Goal(int row, int column) {
      this.row = row;
      this.column = column;
    }
  }

  /**
   * Options of the four rooms.
   *
   * @param goal where the goal is
   * @param slip chance that another direction is taken
   * @param uniformStart whether to start anywhere
   * @param goalReward reward for entering the goal
   * @param stepReward reward for any other step
   */
  public record Options(
      @Documented("Where the goal is: in the door on the right, r7c9, or in the room below, r8c8")
          Goal goal,
      @Documented(value = "Chance that another direction is taken", range = "[0, 1]") double slip,
      @Documented("Whether to start in any free cell; else at the top left") boolean uniformStart,
      @Documented(value = "Reward for entering the goal; differs from step-reward", unit = "reward")
          double goalReward,
      @Documented(value = "Reward for any other step", unit = "reward") double stepReward) {

    /** Checks the chance and the rewards. */
    public Options {
      Check.within(ID, "slip", slip, 0, 1);
      Check.finite(ID, "goal-reward", goalReward);
      Check.finite(ID, "step-reward", stepReward);
      Check.that(
          goalReward != stepReward,
          ID + ": goal-reward must differ from step-reward, got both " + goalReward);
    }

    private GridWorld.Options grid() {
      List<String> rows = new ArrayList<>(MAP);
      mark(rows, goal.row, goal.column, 'G');
      if (!uniformStart) {
        mark(rows, 1, 1, 'S');
      }
      return GridWorld.Options.of(rows, slip, SlipTo.OTHERS, goalReward, stepReward);
    }

    private static void mark(List<String> rows, int row, int column, char sign) {
      StringBuilder marked = new StringBuilder(rows.get(row));
      marked.setCharAt(column, sign);
      rows.set(row, marked.toString());
    }
  }

  /** Makes four rooms. */
  public static final class Factory implements EnvironmentFactory<Options> {

    /** For the service loader. */
    public Factory() {}

    @Override
    public String id() {
      return ID;
    }

    @Override
    public String summary() {
      return "Four rooms joined by narrow doors, with a goal in one of them";
    }

    @Override
    public Options defaults() {
      return new Options(Goal.EAST_HALLWAY, 1.0 / 3, false, 1, 0);
    }

    @Override
    public Environment create(Options options) {
      return GridWorld.world(ID, options.grid(), STEP_LIMIT);
    }
  }

  /**
   * The four rooms as a model.
   *
   * @param options the options
   * @return the exact model
   */
  public static Model model(Options options) {
    return GridWorld.model(options.grid());
  }
}
