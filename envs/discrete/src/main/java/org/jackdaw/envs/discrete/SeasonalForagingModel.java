package org.jackdaw.envs.discrete;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.ModelBuilder;
import org.jackdaw.api.model.OutcomeValues;
import org.jackdaw.api.model.Parent;
import org.jackdaw.api.model.Variable;
import org.jackdaw.envs.discrete.SeasonalForaging.Options;

/**
 * Builds the model of {@link SeasonalForaging} from its options. A clock counts the steps without a
 * resource before the present one, so that what is found now, which depends on place and season
 * after the move, resets it one step later; death looks at clock, place and season together.
 */
final class SeasonalForagingModel {

  private static final String LOCATION = "location";
  private static final String SEASON = "season";
  private static final double NATS_PER_STEP = 0.1;

  private final Options options;
  private final List<Resource> resources;
  private final int seasons;
  private final ModelBuilder builder = Model.builder();

  private SeasonalForagingModel(Options options) {
    this.options = options;
    this.seasons = options.foodLocations().size();
    this.resources =
        List.of(
            resource("food", options.foodLocations(), options.foodLimit()),
            resource("water", options.waterLocations(), options.waterLimit()),
            resource("rest", options.restLocations(), options.restLimit()));
  }

  private Resource resource(String name, List<List<Integer>> places, int limit) {
    return new Resource(name, places.stream().map(options::cell).toList(), limit);
  }

  /** Something to live on: its cell in each season, and the steps without it that kill. */
  private record Resource(String name, List<Integer> cells, int limit) {

    boolean at(int cell, int season) {
      return cells.get(season) == cell;
    }
  }

  static Model of(Options options) {
    return new SeasonalForagingModel(options).built();
  }

  private Model built() {
    Grid grid = options.grid();
    new WalkedGrid(grid, cell -> false, cell -> false, true).declare(builder, LOCATION);
    builder.startAt(LOCATION, grid.label(options.cell(options.startLocation())));
    season();
    builder.modality("resource", "none", "food", "water", "rest");
    builder.deterministicLikelihood(
        "resource", List.of(Parent.after(LOCATION), Parent.after(SEASON)), v -> found(v[0], v[1]));
    hill();
    resources.forEach(this::clock);
    builder.modality("reward", "step");
    builder.deterministicLikelihood("reward", List.of(Parent.after(SEASON)), v -> 0);
    builder.rewardOnly("reward", 1);
    return builder.build();
  }

  private void season() {
    builder.factor(Variable.numbered(SEASON, seasons));
    builder.sparseTransition(
        SEASON,
        List.of(Parent.before(SEASON)),
        (v, cells) -> {
          cells.add(v[0], options.seasonStay());
          cells.add((v[0] + 1) % seasons, 1 - options.seasonStay());
        });
  }

  /** Where two are at one place, the first counts. */
  private int found(int cell, int season) {
    return IntStream.range(0, resources.size())
            .filter(r -> resources.get(r).at(cell, season))
            .findFirst()
            .orElse(-1)
        + 1;
  }

  private void hill() {
    List<String> outcomes = new ArrayList<>(List.of("none"));
    IntStream.range(0, seasons).forEach(season -> outcomes.add("season-" + season));
    int hill = options.cell(options.hillLocation());
    builder.modality(new Variable("hill", outcomes));
    builder.deterministicLikelihood(
        "hill",
        List.of(Parent.after(LOCATION), Parent.after(SEASON)),
        v -> v[0] == hill ? 1 + v[1] : 0);
  }

  private void clock(Resource resource) {
    String name = resource.name();
    int number = 1 + resources.indexOf(resource);
    Variable clock = Variable.numbered(name, resource.limit() + 1);
    builder.factor(clock).startAt(name, clock.label(0));
    builder.deterministicTransition(
        name,
        List.of(Parent.before(name), Parent.before(LOCATION), Parent.before(SEASON)),
        v -> found(v[1], v[2]) == number ? 1 : Math.min(resource.limit(), v[0] + 1));
    builder.terminal(
        List.of(name, LOCATION, SEASON),
        v -> v[0] == resource.limit() && found(v[1], v[2]) != number);
    if (options.showClocks()) {
      builder.modality(clock);
      builder.deterministicLikelihood(name, List.of(Parent.after(name)), v -> v[0]);
      builder.preference(
          name,
          OutcomeValues.of(
              IntStream.range(0, clock.size()).mapToDouble(k -> -NATS_PER_STEP * k).toArray()));
    }
  }
}
