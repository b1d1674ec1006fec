package org.jackdaw.envs.discrete;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jackdaw.api.env.Environment;
import org.jackdaw.api.env.EnvironmentFactory;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.option.Documented;

/**
 * Seasonal foraging: stay alive on food, water and rest, which lie elsewhere in every season; a
 * hill tells the season.
 *
 * <p><b>Hidden state.</b> {@code location}, row by row from the top left; {@code season}, of as
 * many as there are food places, which goes on to the next with one minus {@code season-stay} at
 * every step; {@code food}, {@code water}, {@code rest}: steps without each before this one, from 1
 * after a find, 0 only at the start.
 *
 * <p><b>Observations.</b> {@code location}, always true; {@code resource} (none, food, water, rest)
 * that is found here in this season; {@code hill} (none, or the season, on the hill); with {@code
 * show-clocks} also {@code food}, {@code water} and {@code rest}, which an observer could count.
 * All show themselves at the reset.
 *
 * <p><b>Actions.</b> {@code move}: up, down, left, right, stay. A move over the edge stays.
 *
 * <p><b>Reward.</b> 1 for every step, so the return is the number of steps survived.
 *
 * <p><b>Start.</b> At {@code start-location}; the season is uniform.
 *
 * <p><b>End.</b> Dead after {@code food-limit} steps without food, {@code water-limit} without
 * water, {@code rest-limit} without rest. Step limit 100. Success: none.
 *
 * <p><b>Published model.</b> Exact; {@code reward} is reward-only and certain. What an agent aims
 * at is preferred: with {@code show-clocks} a clock at k has -k / 10 nats.
 *
 * <p><b>Known optimum.</b> Who finds nothing survives as many steps as the least limit, 20.
 * Published means: 45.7 (sophisticated learning), 43.9 (without its learning term), 31.0
 * (Bayes-adaptive).
 *
 * <p><b>References.</b> Hodson, Bassett, van Hoof, Rosman, Solms, Shock and Smith, "Planning to
 * learn: a novel algorithm for active inference during model-based planning", arXiv:2308.08029.
 * Differs from: their agents prefer a find by the steps without it, divided by 10.
 */
public final class SeasonalForaging {

  private static final String ID = "seasonal-foraging";

  private SeasonalForaging() {}

  /**
   * Options of seasonal foraging. Cells are [row, column].
   *
   * @param shape rows and columns
   * @param startLocation where the agent starts
   * @param hillLocation where the season shows
   * @param foodLocations where food is, by season
   * @param waterLocations where water is, by season
   * @param restLocations where rest is, by season
   * @param foodLimit steps without food that kill
   * @param waterLimit steps without water that kill
   * @param restLimit steps without rest that kill
   * @param seasonStay chance that a season goes on for another step
   * @param showClocks whether the steps without each are observed
   */
  public record Options(
      @Documented(value = "Rows and columns", range = "two numbers >= 1", unit = "cells")
          List<Integer> shape,
      @Documented("Where the agent starts, [row, column]") List<Integer> startLocation,
      @Documented("Where the season shows, [row, column]") List<Integer> hillLocation,
      @Documented("Where food is, each [row, column], one per season")
          List<List<Integer>> foodLocations,
      @Documented("Where water is, each [row, column], one per season")
          List<List<Integer>> waterLocations,
      @Documented("Where rest is, each [row, column], one per season")
          List<List<Integer>> restLocations,
      @Documented(value = "Steps without food that kill", range = "[2, 100]", unit = "steps")
          int foodLimit,
      @Documented(value = "Steps without water that kill", range = "[2, 100]", unit = "steps")
          int waterLimit,
      @Documented(value = "Steps without rest that kill", range = "[2, 100]", unit = "steps")
          int restLimit,
      @Documented(value = "Chance that a season goes on for another step", range = "[0, 1]")
          double seasonStay,
      @Documented("Whether the steps without food, water and rest are observed")
          boolean showClocks) {

    /** Copies the lists; checks places, limits and the chance. */
    public Options {
      shape = List.copyOf(shape);
      startLocation = List.copyOf(startLocation);
      hillLocation = List.copyOf(hillLocation);
      foodLocations = foodLocations.stream().map(List::copyOf).toList();
      waterLocations = waterLocations.stream().map(List::copyOf).toList();
      restLocations = restLocations.stream().map(List::copyOf).toList();
      Grid grid = Grid.of(ID, "shape", shape);
      grid.cell(ID, "start-location", startLocation);
      grid.cell(ID, "hill-location", hillLocation);
      grid.cells(ID, "food-locations", foodLocations);
      grid.cells(ID, "water-locations", waterLocations);
      grid.cells(ID, "rest-locations", restLocations);
      int seasons = foodLocations.size();
      Check.that(
          seasons >= 1 && waterLocations.size() == seasons && restLocations.size() == seasons,
          ID + ": food-, water- and rest-locations must be as many, one per season");
      Check.within(ID, "food-limit", foodLimit, 2, 100);
      Check.within(ID, "water-limit", waterLimit, 2, 100);
      Check.within(ID, "rest-limit", restLimit, 2, 100);
      Check.within(ID, "season-stay", seasonStay, 0, 1);
    }

    Grid grid() {
      return Grid.of(ID, "shape", shape);
    }

    int cell(List<Integer> pair) {
      return grid().cell(ID, "location", pair);
    }
  }

  /** Makes worlds of seasonal foraging. */
  public static final class Factory implements EnvironmentFactory<Options> {

    /** For the service loader. */
    public Factory() {}

    @Override
    public String id() {
      return ID;
    }

    @Override
    public String summary() {
      return "Seasonal foraging: survive on food, water and rest whose places change by season";
    }

    @Override
    public Options defaults() {
      return new Options(
          List.of(10, 10),
          List.of(5, 0),
          List.of(5, 4),
          List.of(List.of(7, 0), List.of(4, 2), List.of(5, 6), List.of(7, 7)),
          List.of(List.of(7, 2), List.of(3, 2), List.of(4, 7), List.of(6, 6)),
          List.of(List.of(6, 3), List.of(4, 3), List.of(4, 8), List.of(5, 8)),
          22,
          20,
          25,
          0.95,
          true);
    }

    @Override
    public Environment create(Options options) {
      return ModelWorld.of(ID, model(options), OptionalInt.of(100), Optional.empty());
    }
  }

  /**
   * Seasonal foraging as a model.
   *
   * @param options the options
   * @return the exact model
   */
  public static Model model(Options options) {
    return SeasonalForagingModel.of(options);
  }
}
