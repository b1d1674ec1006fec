package org.jackdaw.envs.discrete;

import java.util.Optional;
import java.util.OptionalInt;
import org.jackdaw.api.env.Environment;
import org.jackdaw.api.env.EnvironmentFactory;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.option.Documented;

/**
 * The windy grid with king's moves: eight moves across a wind that blows upwards, and may vary.
 *
 * <p><b>Hidden state.</b> {@code cell} of 7 x 10, row by row from the top left.
 *
 * <p><b>Observations.</b> {@code cell}, always true, also at the reset.
 *
 * <p><b>Actions.</b> {@code move}: north, south, east, west, north-east, south-east, south-west,
 * north-west. The wind of the column one leaves, 0 0 0 1 1 1 2 2 1 0, adds as many cells upwards. A
 * way over the top ends in the top row; one over a side or the bottom is not made at all. Wind 2 is
 * 1 in the second row. In the top row there is none, but without variation 1 against southward
 * moves in windy columns. In windy columns below the top row the wind is one less or one more with
 * probability {@code wind-variation} each.
 *
 * <p><b>Reward.</b> {@code goal-reward} for entering the goal, {@code step-reward} for any other
 * step; a reward-only modality {@code reward} (step, goal).
 *
 * <p><b>Start.</b> At r3c0.
 *
 * <p><b>End.</b> At the goal, r3c7. Step limit 28. Success: the goal is reached.
 *
 * <p><b>Published model.</b> Exact; the goal is absorbing and terminal.
 *
 * <p><b>Known optimum.</b> Without variation the goal takes 7 moves. With variation 0.15 it is
 * reached at best within 7, 8, 9, 11, 13, 19, 23 moves with probability .670, .772, .811, .856,
 * .954, .993, .998; with 0.3 within 7, 8, 9, 11, 14, 19, 23, 28 with .376, .491, .585, .698, .822,
 * .929, .966, .986.
 *
 * <p><b>References.</b> Paul, Sajid, Gopalkrishnan and Razi 2021, "Active inference for stochastic
 * control", arXiv:2108.12245; levels with wind-variation 0, 0.15 (medium) and 0.3 (high), horizons
 * of one more than moves. After Sutton and Barto 2018, "Reinforcement learning", example 6.5.
 * Differs from: where there is no wind their varying levels do not make a diagonal move over the
 * top, which here, as in their steady level, ends in the top row; the values above are the same.
 */
public final class WindyKingGrid {

  private static final String ID = "windy-king-grid";

  private WindyKingGrid() {}

  /**
   * Options of the windy grid with king's moves.
   *
   * @param windVariation chance that the wind is one less, and that it is one more
   * @param goalReward reward for entering the goal
   * @param stepReward reward for any other step
   */
  public record Options(
      @Documented(
              value = "Chance that the wind of a windy column is one less; as much for one more",
              range = "[0, 0.5]")
          double windVariation,
      @Documented(value = "Reward for entering the goal; differs from step-reward", unit = "reward")
          double goalReward,
      @Documented(value = "Reward for any other step", unit = "reward") double stepReward) {

    /** Checks the chance and the rewards. */
    public Options {
      Check.within(ID, "wind-variation", windVariation, 0, 0.5);
      Check.finite(ID, "goal-reward", goalReward);
      Check.finite(ID, "step-reward", stepReward);
      Check.that(
          goalReward != stepReward,
          ID + ": goal-reward must differ from step-reward, got both " + goalReward);
    }
  }

  /** Makes windy grids with king's moves. */
  public static final class Factory implements EnvironmentFactory<Options> {

    /** For the service loader. */
    public Factory() {}

    @Override
    public String id() {
      return ID;
    }

    @Override
    public String summary() {
      return "Windy grid with king's moves: eight moves across an upward wind that may vary";
    }

    @Override
    public Options defaults() {
      return new Options(0.15, 1, -1);
    }

    @Override
    public Environment create(Options options) {
      ModelWorld world =
          ModelWorld.of(
              ID,
              model(options),
              OptionalInt.of(28),
              Optional.of(last -> last.observation().outcome(0) == WindyKingGridModel.GOAL));
      return new DrawnWorld(world, seen -> WindyKingGridModel.picture(seen.outcome(0)));
    }
  }

  /**
   * The windy grid as a model.
   *
   * @param options the options
   * @return the exact model
   */
  public static Model model(Options options) {
    return WindyKingGridModel.of(options);
  }
}
