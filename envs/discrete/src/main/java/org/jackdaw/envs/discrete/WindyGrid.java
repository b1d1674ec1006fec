package org.jackdaw.envs.discrete;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jackdaw.api.env.Environment;
import org.jackdaw.api.env.EnvironmentFactory;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.ModelBuilder;
import org.jackdaw.api.model.Parent;
import org.jackdaw.api.model.Variable;
import org.jackdaw.api.option.Documented;
import org.jackdaw.envs.discrete.Grid.Move;

/**
 * The windy grid: walk to a goal across a wind that blows upwards.
 *
 * <p><b>Hidden state.</b> {@code cell} of 7 rows, row by row from the top left.
 *
 * <p><b>Observations.</b> {@code cell}, always true, also at the reset.
 *
 * <p><b>Actions.</b> {@code move}: up, down, right, left. The wind of the column one leaves adds as
 * many cells upwards; the edges stop both.
 *
 * <p><b>Reward.</b> {@code goal-reward} for entering the goal, {@code step-reward} for any other
 * step; a reward-only modality {@code reward}.
 *
 * <p><b>Start.</b> At r3c0.
 *
 * <p><b>End.</b> At the goal, r3c7. Step limit 1000. Success: the goal is reached.
 *
 * <p><b>Published model.</b> Exact; the goal is absorbing and terminal.
 *
 * <p><b>Known optimum.</b> With the default options -15; uniformly random within 1000 steps
 * -932.94.
 *
 * <p><b>References.</b> Sutton and Barto 2018, "Reinforcement learning", 2nd ed., example 6.5.
 */
public final class WindyGrid {

  private static final String ID = "windy-grid";
  private static final int STEP_LIMIT = 1000;
  private static final int ROWS = 7;
  private static final int MIDDLE = 3;
  private static final int GOAL_COLUMN = 7;

  /** In the order of the action numbers. */
  private static final List<Move> MOVES = List.of(Move.UP, Move.DOWN, Move.RIGHT, Move.LEFT);

  private WindyGrid() {}

  /**
   * Options of the windy grid.
   *
   * @param wind cells that the wind of each column adds upwards
   * @param goalReward reward for entering the goal
   * @param stepReward reward for any other step
   */
  public record Options(
      @Documented(
              value = "Cells that the wind of each column adds upwards",
              range = "at least 8 numbers in [0, 6]",
              unit = "cells")
          List<Integer> wind,
      @Documented(value = "Reward for entering the goal", unit = "reward") double goalReward,
      @Documented(value = "Reward for any other step", unit = "reward") double stepReward) {

    /** Checks the wind and the rewards. */
    public Options {
      wind = List.copyOf(wind);
      Check.that(
          wind.size() > GOAL_COLUMN,
          ID + ": wind must have at least 8 columns, got " + wind.size());
      wind.forEach(cells -> Check.within(ID, "wind", cells, 0, ROWS - 1));
      Check.finite(ID, "goal-reward", goalReward);
      Check.finite(ID, "step-reward", stepReward);
    }
  }

  /** Makes windy grids. */
  public static final class Factory implements EnvironmentFactory<Options> {

    /** For the service loader. */
    public Factory() {}

    @Override
    public String id() {
      return ID;
    }

    @Override
    public String summary() {
      return "Windy grid: walk to a goal across a wind that blows upwards";
    }

    @Override
    public Options defaults() {
      return new Options(List.of(0, 0, 0, 1, 1, 1, 2, 2, 1, 0), -1, -1);
    }

    @Override
    public Environment create(Options options) {
      int goal = goal(grid(options));
      return ModelWorld.of(
          ID,
          model(options),
          OptionalInt.of(STEP_LIMIT),
          Optional.of(last -> last.observation().outcome(0) == goal));
    }
  }

  /**
   * The windy grid as a model.
   *
   * @param options the options
   * @return the exact model
   */
  public static Model model(Options options) {
    Grid grid = grid(options);
    int goal = goal(grid);
    ModelBuilder builder = Model.builder();
    ObservedState.declare(
        builder,
        new Variable("cell", grid.labels()),
        new Variable("move", List.of("up", "down", "right", "left")),
        (v, cells) -> cells.add(v[0] == goal ? goal : blown(options, grid, v[0], v[1]), 1));
    builder.startAt("cell", grid.label(grid.cell(MIDDLE, 0)));
    builder.terminal("cell", grid.label(goal));
    new RewardOutcomes()
        .with("step", options.stepReward())
        .with("goal", options.goalReward())
        .declare(builder, List.of(Parent.after("cell")), v -> v[0] == goal ? "goal" : "step");
    return builder.build();
  }

  private static Grid grid(Options options) {
    return new Grid(ROWS, options.wind().size());
  }

  private static int goal(Grid grid) {
    return grid.cell(MIDDLE, GOAL_COLUMN);
  }

  /** Move and wind add up before the edge stops them. */
  private static int blown(Options options, Grid grid, int cell, int action) {
    Move move = MOVES.get(action);
    int wind = options.wind().get(cell % grid.columns());
    int row = cell / grid.columns() - wind;
    row += move == Move.DOWN ? 1 : move == Move.UP ? -1 : 0;
    int column = cell % grid.columns();
    column += move == Move.RIGHT ? 1 : move == Move.LEFT ? -1 : 0;
    return grid.cell(
        Math.min(Math.max(row, 0), grid.rows() - 1),
        Math.min(Math.max(column, 0), grid.columns() - 1));
  }
}
