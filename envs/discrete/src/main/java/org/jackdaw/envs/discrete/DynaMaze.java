package org.jackdaw.envs.discrete;

import java.util.List;
import org.jackdaw.api.env.Environment;
import org.jackdaw.api.env.EnvironmentFactory;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.option.Documented;
import org.jackdaw.envs.discrete.GridWorld.SlipTo;

/**
 * The Dyna maze: a small maze in which planning with a learnt model pays.
 *
 * <p><b>Hidden state.</b> {@code position} of 6 x 9, row by row from the top left, walls included.
 *
 * <p><b>Observations.</b> {@code position}, always true, also at the reset.
 *
 * <p><b>Actions.</b> {@code move}: up, right, down, left. A move into a wall or over the edge
 * stays. With {@code slip} it goes to either side with half of it.
 *
 * <p><b>Reward.</b> {@code goal-reward} for entering the goal, {@code step-reward} for any other
 * step; a reward-only modality {@code reward} (step, goal).
 *
 * <p><b>Start.</b> At r2c0.
 *
 * <p><b>End.</b> At the goal, r0c8. Step limit 1000. Success: the goal is reached.
 *
 * <p><b>Published model.</b> Exact; the goal is absorbing and terminal.
 *
 * <p><b>Known optimum.</b> Without slip 14 steps, so 0.513342 with discount 0.95; uniformly random
 * 868.73 expected steps.
 *
 * <p><b>References.</b> Sutton and Barto 2018, "Reinforcement learning", 2nd ed., example 8.1.
 */
public final class DynaMaze {

  private static final String ID = "dyna-maze";
  private static final int STEP_LIMIT = 1000;
  private static final List<String> MAP =
      List.of(".......#G", "..#....#.", "S.#....#.", "..#......", ".....#...", ".........");

  private DynaMaze() {}

  /**
   * Options of the Dyna maze.
   *
   * @param slip chance that a move goes to a side
   * @param goalReward reward for entering the goal
   * @param stepReward reward for any other step
   */
  public record Options(
      @Documented(value = "Chance that a move goes to a side", range = "[0, 1]") double slip,
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
      return GridWorld.Options.of(MAP, slip, SlipTo.SIDEWAYS, goalReward, stepReward);
    }
  }

  /** Makes Dyna mazes. */
  public static final class Factory implements EnvironmentFactory<Options> {

    /** For the service loader. */
    public Factory() {}

    @Override
    public String id() {
      return ID;
    }

    @Override
    public String summary() {
      return "Dyna maze: a small maze in which planning with a learnt model pays";
    }

    @Override
    public Options defaults() {
      return new Options(0, 1, 0);
    }

    @Override
    public Environment create(Options options) {
      return GridWorld.world(ID, options.grid(), STEP_LIMIT);
    }
  }

  /**
   * The Dyna maze as a model.
   *
   * @param options the options
   * @return the exact model
   */
  public static Model model(Options options) {
    return GridWorld.model(options.grid());
  }
}
