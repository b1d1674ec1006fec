package org.jackdaw.envs.discrete;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jackdaw.api.env.Environment;
import org.jackdaw.api.env.EnvironmentFactory;
import org.jackdaw.api.env.EnvironmentSpec;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.option.Documented;

/**
 * A grid world: walk around walls to a goal, on ground that may slip.
 *
 * <p><b>Hidden state.</b> {@code position}, row by row from the top left, walls included.
 *
 * <p><b>Observations.</b> {@code position}, always true, also at the reset.
 *
 * <p><b>Actions.</b> {@code move}: up, right, down, left, and stay where {@code include-stay} is
 * on. A move into a wall or over the edge stays. With probability {@code slip} a move goes wrong:
 * it stays, or goes to either side with half the chance each, or to each of the three other
 * directions with a third; stay never slips.
 *
 * <p><b>Reward.</b> {@code goal-reward} for entering a goal, {@code step-reward} for any other
 * step; a reward-only modality {@code reward} (step, goal).
 *
 * <p><b>Start.</b> Uniform over the starts; without any, over all free cells that are no goal.
 *
 * <p><b>End.</b> At a goal. Step limit four times the number of cells. Success: a goal is reached;
 * without goals there is no such thing.
 *
 * <p><b>Published model.</b> Exact; goals are absorbing and terminal.
 *
 * <p><b>Known optimum.</b> Without slip and from one start at distance d of the goal: {@code
 * goal-reward + (d - 1) step-reward}, which is 0.93 with the defaults.
 *
 * <p><b>References.</b> Sutton and Barto 2018, "Reinforcement learning", 2nd ed., example 3.5. The
 * grid of pymdp is {@code starts: [], goals: [], slip-to: stay} with {@code slip} one minus its
 * success probability.
 */
public final class GridWorld {

  private static final String ID = "grid-world";
  private static final int MOST_CELLS = 250_000;
  private static final List<Integer> SHAPE = List.of(5, 5);
  private static final List<List<Integer>> START = List.of(List.of(0, 0));
  private static final List<List<Integer>> GOAL = List.of(List.of(4, 4));

  private GridWorld() {}

  /** Where a slipping move goes. */
  public enum SlipTo {
    /** Nowhere. */
    STAY,
    /** To either side of the intended move, half the chance each. */
    SIDEWAYS,
    /** To each of the three other directions, a third of the chance each. */
    OTHERS
  }

  /**
   * Options of the grid world.
   *
   * @param map an own map, instead of shape, walls, starts and goals
   * @param shape rows and columns
   * @param walls cells that cannot be entered
   * @param starts cells to start in
   * @param goals cells that end the episode
   * @param slip chance that a move goes wrong
   * @param slipTo where a slipping move goes
   * @param includeStay whether staying is an action
   * @param goalReward reward for entering a goal
   * @param stepReward reward for any other step
   */
  public record Options(
      @Documented(
              value =
                  "An own map, one text per row: . free, # wall, S start, G goal; stands instead of"
                      + " shape, walls, starts and goals",
              range = "rows of one length")
          List<String> map,
      @Documented(
              value = "Rows and columns",
              range = "two numbers >= 1, at most 250000 cells",
              unit = "cells")
          List<Integer> shape,
      @Documented(value = "Cells that cannot be entered, each [row, column]")
          List<List<Integer>> walls,
      @Documented(value = "Cells to start in, each [row, column]; none: any free cell but a goal")
          List<List<Integer>> starts,
      @Documented(value = "Cells that end the episode, each [row, column]; none: it never ends")
          List<List<Integer>> goals,
      @Documented(value = "Chance that a move goes wrong", range = "[0, 1]") double slip,
      @Documented(
              "Where a slipping move goes: stay, sideways with half the chance each, or others, the"
                  + " three other directions with a third each")
          SlipTo slipTo,
      @Documented("Whether staying is an action") boolean includeStay,
      @Documented(value = "Reward for entering a goal; differs from step-reward", unit = "reward")
          double goalReward,
      @Documented(value = "Reward for any other step", unit = "reward") double stepReward) {

    /** Checks map or cells, the chance and the rewards. */
    public Options {
      map = List.copyOf(map);
      shape = List.copyOf(shape);
      walls = cells(walls);
      starts = cells(starts);
      goals = cells(goals);
      Check.within(ID, "slip", slip, 0, 1);
      Check.finite(ID, "goal-reward", goalReward);
      Check.finite(ID, "step-reward", stepReward);
      Check.that(
          goalReward != stepReward,
          ID + ": goal-reward must differ from step-reward, got both " + goalReward);
      Check.that(
          map.isEmpty()
              || shape.equals(SHAPE)
                  && walls.isEmpty()
                  && starts.equals(START)
                  && goals.equals(GOAL),
          ID + ": map stands instead of shape, walls, starts and goals; give one or the other");
      Check.that(
          shape.size() != 2 || (long) shape.get(0) * shape.get(1) <= MOST_CELLS,
          ID + ": shape must have at most " + MOST_CELLS + " cells, got " + shape);
      GridWorldMap.of(map, shape, walls, starts, goals);
    }

    /** The options of an own map with four moves. */
    static Options of(
        List<String> map, double slip, SlipTo slipTo, double goalReward, double stepReward) {
      return new Options(
          map, SHAPE, List.of(), START, GOAL, slip, slipTo, false, goalReward, stepReward);
    }

    private static List<List<Integer>> cells(List<List<Integer>> cells) {
      return cells.stream().map(List::copyOf).toList();
    }

    /** The cells, from the map or from the lists. */
    GridWorldMap world() {
      return GridWorldMap.of(map, shape, walls, starts, goals);
    }
  }

  /** Makes grid worlds. */
  public static final class Factory implements EnvironmentFactory<Options> {

    /** For the service loader. */
    public Factory() {}

    @Override
    public String id() {
      return ID;
    }

    @Override
    public String summary() {
      return "Grid world: walk around walls to a goal, on ground that may slip";
    }

    @Override
    public Options defaults() {
      return new Options(
          List.of(), SHAPE, List.of(), START, GOAL, 0, SlipTo.SIDEWAYS, false, 1, -0.01);
    }

    @Override
    public Environment create(Options options) {
      return world(ID, options, 4 * options.world().grid().cells());
    }
  }

  /** A grid world under an own id, with a picture. */
  static Environment world(String id, Options options, int stepLimit) {
    GridWorldMap map = options.world();
    Model model = model(options);
    EnvironmentSpec spec =
        ModelWorld.spec(
            id,
            model,
            OptionalInt.of(stepLimit),
            map.goals().isEmpty()
                ? Optional.empty()
                : Optional.of(last -> map.goals().contains(last.observation().outcome(0))));
    String signs = map.signs();
    return new DrawnWorld(
        new ModelWorld(spec, run -> model), seen -> map.grid().picture(signs, seen.outcome(0)));
  }

  /**
   * The grid world as a model.
   *
   * @param options the options
   * @return the exact model
   */
  public static Model model(Options options) {
    return GridWorldModel.of(options);
  }
}
