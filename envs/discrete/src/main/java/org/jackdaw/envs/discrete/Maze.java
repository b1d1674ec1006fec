package org.jackdaw.envs.discrete;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import org.jackdaw.api.env.Environment;
import org.jackdaw.api.env.EnvironmentFactory;
import org.jackdaw.api.env.EnvironmentSpec;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.option.Documented;

/**
 * Mazes of 50, 209 and 470 free cells, with a fixed goal or with goals that change between
 * episodes.
 *
 * <p><b>Hidden state.</b> {@code location}: the free cells row by row, named by row and column of
 * the map; with several goals also {@code goal}, constant within an episode.
 *
 * <p><b>Observations.</b> {@code location}, always true; with several goals and {@code show-goal}
 * also {@code goal}. Both show themselves at the reset.
 *
 * <p><b>Actions.</b> {@code move}: north, south, east, west. With probability {@code drift} a move
 * also goes one cell to the side, to either side with half the chance: diagonally ahead. Where a
 * wall is one stays; at the top and at the left border of the map one slides along it.
 *
 * <p><b>Reward.</b> {@code goal-reward} for entering the goal, {@code step-reward} for any other
 * step; a reward-only modality {@code reward} (step, goal).
 *
 * <p><b>Start.</b> Uniform over the free cells that are no goal. Further goals than the first are
 * drawn per run.
 *
 * <p><b>End.</b> At the goal. Step limit 10 000, 20 000, 40 000. Success: the goal is reached.
 *
 * <p><b>Published model.</b> Exact within an episode. Goals change every {@code change-every}
 * training episodes, to another one by chance; the model says that they do so before any episode
 * with one over that as probability.
 *
 * <p><b>Known optimum.</b> One goal, mean steps of the shortest ways: small 17.08 without drift,
 * 19.96 with the default drift, large 52.97; returns 9.984, 9.981, 9.987. Random moves on the small
 * maze take 2177 steps, with drift 2062.
 *
 * <p><b>References.</b> Paul, Sajid, Da Costa and Razi 2024, "On efficient computation in active
 * inference", Expert Systems with Applications, arXiv:2307.00504. Their experiments are {@code
 * size} small without drift, then small, medium and large with it; the goal changes every 10
 * episodes. Differs from: their drifting world shows and tests a second sample from the next
 * transition; their changing goals are drawn from all cells, so that any start is possible.
 */
public final class Maze {

  private static final String ID = "maze";

  private Maze() {}

  /** Which map. */
  public enum Size {
    /** 11 x 11 with its border, 50 free cells. */
    SMALL,
    /** 21 x 21, 209 free cells. */
    MEDIUM,
    /** 31 x 31, 470 free cells. */
    LARGE
  }

  /**
   * Options of the maze.
   *
   * @param size which map
   * @param drift chance that a move also goes to a side
   * @param goal number of the first goal's cell among the free cells
   * @param goals how many goals take turns
   * @param changeEvery training episodes with the same goal
   * @param showGoal whether several goals are told
   * @param goalReward reward for entering the goal
   * @param stepReward reward for any other step
   */
  public record Options(
      @Documented("The map: small, medium or large") Size size,
      @Documented(value = "Chance that a move also goes to a side", range = "[0, 1]") double drift,
      @Documented(
              value = "The first goal, counted from 0 among the free cells; empty: 37, 185, 369",
              range = "[0, free cells - 1]")
          OptionalInt goal,
      @Documented(
              value = "How many goals take turns; those after the first are drawn per run",
              range = "[1, 20]")
          int goals,
      @Documented(value = "Training episodes until the goal changes", range = ">= 1")
          int changeEvery,
      @Documented("Whether, of several goals, the one that counts is shown") boolean showGoal,
      @Documented(value = "Reward for entering the goal; above step-reward", unit = "reward")
          double goalReward,
      @Documented(
              value = "Reward for any other step; empty: -0.001, -0.0005, -0.00025",
              unit = "reward")
          OptionalDouble stepReward) {

    /** Checks chance, goals and rewards. */
    public Options {
      Check.within(ID, "drift", drift, 0, 1);
      Check.within(ID, "goals", goals, 1, 20);
      Check.atLeast(ID, "change-every", changeEvery, 1);
      int cells = MazeMap.of(size).cells().size();
      goal.ifPresent(g -> Check.within(ID, "goal", g, 0, cells - 1));
      Check.finite(ID, "goal-reward", goalReward);
      stepReward.ifPresent(r -> Check.finite(ID, "step-reward", r));
      Check.that(
          goalReward > paid(size, stepReward),
          ID + ": goal-reward must be above step-reward, got " + goalReward);
    }

    private static double paid(Size size, OptionalDouble stepReward) {
      return stepReward.orElse(List.of(-0.001, -0.0005, -0.00025).get(size.ordinal()));
    }

    double paid() {
      return paid(size, stepReward);
    }

    int firstGoal() {
      return goal.orElse(List.of(37, 185, 369).get(size.ordinal()));
    }

    Optional<IntPredicate> schedule() {
      return goals == 1 ? Optional.empty() : Optional.of(trained -> trained % changeEvery == 0);
    }
  }

  /** Makes mazes. */
  public static final class Factory implements EnvironmentFactory<Options> {

    /** For the service loader. */
    public Factory() {}

    @Override
    public String id() {
      return ID;
    }

    @Override
    public String summary() {
      return "Maze of 50, 209 or 470 cells: long ways to a goal that may change between episodes";
    }

    @Override
    public Options defaults() {
      return new Options(
          Size.SMALL, 0.25, OptionalInt.empty(), 1, 10, true, 10, OptionalDouble.empty());
    }

    @Override
    public Environment create(Options options) {
      EnvironmentSpec spec =
          ModelWorld.spec(
              ID,
              model(options, 0),
              OptionalInt.of(10_000 << options.size().ordinal()),
              Optional.of(last -> last.terminated()));
      return new ModelWorld(spec, run -> model(options, run), options.schedule());
    }
  }

  /**
   * The maze of a run as a model.
   *
   * @param options the options
   * @param runSeed the run's seed, which decides where further goals are
   * @return the model, exact within an episode
   */
  public static Model model(Options options, long runSeed) {
    return MazeModel.of(options, runSeed);
  }
}
