package org.jackdaw.envs.discrete;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jackdaw.api.env.Environment;
import org.jackdaw.api.env.EnvironmentFactory;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.ModelBuilder;
import org.jackdaw.api.model.Parent;
import org.jackdaw.api.model.SparseFiller;
import org.jackdaw.api.model.Variable;
import org.jackdaw.api.option.Documented;
import org.jackdaw.envs.discrete.Grid.Move;

/**
 * CliffWalking with the dynamics of Gymnasium's CliffWalking-v1 and CliffWalkingSlippery-v1: walk
 * along a cliff, where the shortest way is the most dangerous one.
 *
 * <p><b>Hidden state.</b> {@code cell}, row by row from the top left, 4 rows of 12.
 *
 * <p><b>Observations.</b> {@code cell}, always true, also at the reset.
 *
 * <p><b>Actions.</b> {@code move}: up, right, down, left. At the edge one stays. With {@code
 * slippery} the intended move and each of the two perpendicular ones happen with 1/3.
 *
 * <p><b>Reward.</b> {@code step-reward}; {@code cliff-reward} for stepping into the cliff, which
 * leads back to the start. A reward-only modality {@code reward} (step, cliff). On slippery ground
 * the start may be reached by a fall or by a walk at once, so it depends on the cell after the move
 * too, by chance.
 *
 * <p><b>Start.</b> The bottom left cell.
 *
 * <p><b>End.</b> At the bottom right cell; the cliff does not end the episode. Step limit 200,
 * where Gymnasium has none. Success: the goal is reached.
 *
 * <p><b>Published model.</b> Exact; the goal is absorbing and terminal.
 *
 * <p><b>Known optimum.</b> -13; slippery -64.7092 without limit and -64.7023 within 200 steps.
 * Uniformly random within 200 steps -2079.12.
 *
 * <p><b>References.</b> Sutton and Barto 2018, "Reinforcement learning", 2nd ed., example 6.6;
 * Towers et al. 2024, arXiv:2407.17032.
 */
public final class CliffWalking {

  private static final String ID = "cliff-walking";
  private static final int STEP_LIMIT = 200;
  private static final int START = 36;
  private static final int GOAL = 47;
  private static final Grid GRID = new Grid(4, 12);

  /** In the order of the action numbers; the neighbours in this ring are the perpendicular ones. */
  private static final List<Move> MOVES = List.of(Move.UP, Move.RIGHT, Move.DOWN, Move.LEFT);

  private CliffWalking() {}

  /**
   * Options of CliffWalking.
   *
   * @param slippery whether moves slip sideways
   * @param stepReward reward of a step that does not fall
   * @param cliffReward reward of a fall
   */
  public record Options(
      @Documented("Whether moves slip sideways, to each side with 1/3") boolean slippery,
      @Documented(value = "Reward of a step that does not fall", unit = "reward") double stepReward,
      @Documented(value = "Reward of stepping into the cliff", unit = "reward")
          double cliffReward) {

    /** Checks the rewards. */
    public Options {
      Check.finite(ID, "step-reward", stepReward);
      Check.finite(ID, "cliff-reward", cliffReward);
    }
  }

  /** Makes cliffs. */
  public static final class Factory implements EnvironmentFactory<Options> {

    /** For the service loader. */
    public Factory() {}

    @Override
    public String id() {
      return ID;
    }

    @Override
    public String summary() {
      return "CliffWalking of Gymnasium v1: a short way along a cliff and a long safe one";
    }

    @Override
    public Options defaults() {
      return new Options(false, -1, -100);
    }

    @Override
    public Environment create(Options options) {
      ModelWorld world =
          ModelWorld.of(
              ID,
              model(options),
              OptionalInt.of(STEP_LIMIT),
              Optional.of(last -> last.observation().outcome(0) == GOAL));
      String signs = ".".repeat(START) + "S" + "C".repeat(GOAL - START - 1) + "G";
      return new DrawnWorld(world, seen -> GRID.picture(signs, seen.outcome(0)));
    }
  }

  /**
   * CliffWalking as a model.
   *
   * @param options the options
   * @return the exact model
   */
  public static Model model(Options options) {
    Variable cell = new Variable("cell", GRID.labels());
    ModelBuilder builder = Model.builder().factor(cell).modality(cell);
    builder.control("move", "up", "right", "down", "left");
    builder.sparseTransition(
        "cell",
        List.of(Parent.before("cell"), Parent.control("move")),
        (v, cells) -> moved(options, v[0], v[1], cells));
    builder.deterministicLikelihood("cell", List.of(Parent.after("cell")), v -> v[0]);
    builder.startAt("cell", GRID.label(START)).terminal("cell", GRID.label(GOAL));
    reward(options, builder);
    return builder.build();
  }

  private static void moved(Options options, int cell, int action, SparseFiller.Cells cells) {
    if (cell == GOAL) {
      cells.add(GOAL, 1);
      return;
    }
    int[] slips = slips(options);
    for (int slip : slips) {
      int entered = entered(cell, action + slip);
      cells.add(cliff(entered) ? START : entered, 1.0 / slips.length);
    }
  }

  private static int[] slips(Options options) {
    return options.slippery() ? new int[] {3, 0, 1} : new int[] {0};
  }

  private static int entered(int cell, int action) {
    return GRID.neighbour(cell, MOVES.get(action % MOVES.size()));
  }

  private static boolean cliff(int cell) {
    return cell > START && cell < GOAL;
  }

  private static void reward(Options options, ModelBuilder builder) {
    RewardOutcomes rewards =
        new RewardOutcomes()
            .with("step", options.stepReward())
            .with("cliff", options.cliffReward());
    Parent before = Parent.before("cell");
    Parent move = Parent.control("move");
    if (!options.slippery()) {
      rewards.declare(builder, List.of(before, move), v -> fall(v[0], v[1]) ? "cliff" : "step");
      return;
    }
    rewards.declare(builder);
    builder.sparseLikelihood(
        "reward",
        List.of(before, move, Parent.after("cell")),
        (v, cells) -> {
          double fell = fell(options, v[0], v[1], v[2]);
          cells.add(rewards.position("cliff"), fell);
          cells.add(rewards.position("step"), 1 - fell);
        });
  }

  private static boolean fall(int cell, int action) {
    return cell != GOAL && cliff(entered(cell, action));
  }

  /** The chance of having fallen, given where one was, what one did and where one is now. */
  private static double fell(Options options, int cell, int action, int after) {
    int falls = 0;
    int ways = 0;
    for (int slip : slips(options)) {
      int entered = entered(cell, action + slip);
      boolean fall = fall(cell, action + slip);
      ways += (fall ? START : entered) == after ? 1 : 0;
      falls += fall && after == START ? 1 : 0;
    }
    return ways == 0 ? 0 : (double) falls / ways;
  }
}
