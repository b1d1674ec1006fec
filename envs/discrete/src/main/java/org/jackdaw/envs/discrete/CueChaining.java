package org.jackdaw.envs.discrete;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jackdaw.api.env.Environment;
import org.jackdaw.api.env.EnvironmentFactory;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.option.Documented;

/**
 * Cue chaining: a first cue tells where to look for the second, the second tells where the reward
 * is, or where to look for a third that does.
 *
 * <p><b>Hidden state.</b> {@code location}, row by row from the top left; {@code cue2}: which of
 * the second cue's places speaks; {@code cue3} likewise, where there is a third; {@code reward}:
 * which of the two reward places pays. All but the location are constant within an episode.
 *
 * <p><b>Observations.</b> {@code location}, always true. {@code cue1} is none but at its place,
 * where it names the second cue's place. {@code cue2} is none but at its true place, where it names
 * the third cue's place, or without one the reward's; {@code cue3} names the reward's place. {@code
 * reward} (none, reward, loss). All show themselves at the reset.
 *
 * <p><b>Actions.</b> {@code move}: up, down, left, right, and stay where {@code include-stay} is
 * on. A move over the edge stays.
 *
 * <p><b>Reward.</b> {@code reward} in the place that pays, {@code loss} in the other, {@code
 * step-reward} for any other step.
 *
 * <p><b>Start.</b> At {@code start-location}; the other factors are drawn uniformly, or fixed by
 * {@code cue2-state}, {@code cue3-state} and {@code reward-state}.
 *
 * <p><b>End.</b> In either reward place, unless {@code end-at-reward} is off. Step limit: the moves
 * of the longest way along the chain, so that there is no time to try the second cue's places one
 * after the other. Success: the last outcome is reward.
 *
 * <p><b>Published model.</b> Exact; factors and modalities as above; no preferences of its own.
 *
 * <p><b>Known optimum.</b> With the defaults 0.91, the chain followed to its end: two steps to the
 * first cue, four to the second, and on the average four to the reward. With 14 steps or more
 * instead of 12 it is 0.92, without the first cue: going round the second cue's places takes nine
 * steps on the average.
 *
 * <p><b>References.</b> The task of pymdp is {@code end-at-reward: false}. The 10 x 5 task of
 * cpp-AIF (Gregoretti et al. 2024, "cpp-AIF: A multi-core C++ implementation of Active Inference
 * for Partially Observable Markov Decision Processes", Neurocomputing 568) has a third cue: {@code
 * shape: [5, 10], cue3-locations: [[0, 5], [1, 6], [3, 6], [4, 5]], reward-locations: [[1, 8], [3,
 * 8]], include-stay: false}.
 */
public final class CueChaining {

  private static final String ID = "cue-chaining";
  private static final int REWARD = 1;

  private CueChaining() {}

  /**
   * Options of cue chaining. Cells are [row, column].
   *
   * @param shape rows and columns
   * @param startLocation where the agent starts
   * @param cue1Location where the first cue is
   * @param cue2Locations where the second cue may be
   * @param cue3Locations where a third cue may be; none: the second is the last
   * @param rewardLocations the two places that may pay
   * @param cue2State which second cue speaks; empty: drawn
   * @param cue3State which third cue speaks; empty: drawn
   * @param rewardState which reward place pays; empty: drawn
   * @param includeStay whether staying is an action
   * @param endAtReward whether an episode ends in a reward place
   * @param reward reward in the place that pays
   * @param loss reward in the other place
   * @param stepReward reward for any other step
   */
  public record Options(
      @Documented(value = "Rows and columns", range = "two numbers >= 1", unit = "cells")
          List<Integer> shape,
      @Documented("Where the agent starts, [row, column]") List<Integer> startLocation,
      @Documented("Where the first cue is, [row, column]") List<Integer> cue1Location,
      @Documented(value = "Where the second cue may be, each [row, column]", range = "distinct")
          List<List<Integer>> cue2Locations,
      @Documented(
              value = "Where a third cue may be, each [row, column]; none: there is no third",
              range = "distinct")
          List<List<Integer>> cue3Locations,
      @Documented(value = "The places that may pay, each [row, column]", range = "two, distinct")
          List<List<Integer>> rewardLocations,
      @Documented(value = "Which second cue speaks, counted from 0; empty: drawn", range = ">= 0")
          OptionalInt cue2State,
      @Documented(value = "Which third cue speaks, counted from 0; empty: drawn", range = ">= 0")
          OptionalInt cue3State,
      @Documented(value = "Which reward place pays; empty: drawn", range = "0 or 1")
          OptionalInt rewardState,
      @Documented("Whether staying is an action") boolean includeStay,
      @Documented("Whether an episode ends in a reward place") boolean endAtReward,
      @Documented(value = "Reward in the place that pays", unit = "reward") double reward,
      @Documented(value = "Reward in the other place", unit = "reward") double loss,
      @Documented(value = "Reward for any other step", unit = "reward") double stepReward) {

    /** Copies the lists; checks places, states and rewards. */
    public Options {
      shape = List.copyOf(shape);
      startLocation = List.copyOf(startLocation);
      cue1Location = List.copyOf(cue1Location);
      cue2Locations = cue2Locations.stream().map(List::copyOf).toList();
      cue3Locations = cue3Locations.stream().map(List::copyOf).toList();
      rewardLocations = rewardLocations.stream().map(List::copyOf).toList();
      Check.finite(ID, "reward", reward);
      Check.finite(ID, "loss", loss);
      Check.finite(ID, "step-reward", stepReward);
      Grid grid = Grid.of(ID, "shape", shape);
      CueChain chain = CueChain.of(ID, grid, cue2Locations, cue3Locations, rewardLocations);
      chain.checkStates(ID, cue2State, cue3State, rewardState);
      grid.cell(ID, "cue1-location", cue1Location);
      int start = grid.cell(ID, "start-location", startLocation);
      Check.that(
          !endAtReward || !chain.rewardPlaces().contains(start),
          ID + ": start-location must be no reward place with end-at-reward: true");
    }

    Grid grid() {
      return Grid.of(ID, "shape", shape);
    }

    CueChain chain() {
      return CueChain.of(ID, grid(), cue2Locations, cue3Locations, rewardLocations);
    }

    int start() {
      return grid().cell(ID, "start-location", startLocation);
    }

    int cue1() {
      return grid().cell(ID, "cue1-location", cue1Location);
    }
  }

  /** Makes cue chaining worlds. */
  public static final class Factory implements EnvironmentFactory<Options> {

    /** For the service loader. */
    public Factory() {}

    @Override
    public String id() {
      return ID;
    }

    @Override
    public String summary() {
      return "Cue chaining: a first cue tells where the second is, which tells where the reward is";
    }

    @Override
    public Options defaults() {
      return new Options(
          List.of(5, 7),
          List.of(0, 0),
          List.of(2, 0),
          List.of(List.of(0, 2), List.of(1, 3), List.of(3, 3), List.of(4, 2)),
          List.of(),
          List.of(List.of(1, 5), List.of(3, 5)),
          OptionalInt.empty(),
          OptionalInt.empty(),
          OptionalInt.empty(),
          true,
          true,
          1,
          -1,
          -0.01);
    }

    @Override
    public Environment create(Options options) {
      Model model = model(options);
      int paying = model.modality("reward");
      Grid grid = options.grid();
      CueChain chain = options.chain();
      ModelWorld world =
          ModelWorld.of(
              ID,
              model,
              OptionalInt.of(chain.longest(grid, options.start(), options.cue1())),
              Optional.of(last -> last.observation().outcome(paying) == REWARD));
      String signs = chain.signs(grid, options.cue1());
      return new DrawnWorld(world, seen -> grid.picture(signs, seen.outcome(0)));
    }
  }

  /**
   * Cue chaining as a model.
   *
   * @param options the options
   * @return the exact model
   */
  public static Model model(Options options) {
    return CueChainingModel.of(options);
  }
}
