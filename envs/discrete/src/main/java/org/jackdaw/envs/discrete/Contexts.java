package org.jackdaw.envs.discrete;

import java.util.List;
import java.util.OptionalDouble;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import org.jackdaw.api.model.BetweenEpisodes;
import org.jackdaw.api.model.ModelBuilder;
import org.jackdaw.api.model.Table;

/** What becomes of a hidden context between episodes: checks of the options and their model. */
final class Contexts {

  private Contexts() {}

  static void check(String world, TMaze.Context between, OptionalDouble switchProbability) {
    switchProbability.ifPresent(p -> Check.within(world, "context-switch-probability", p, 0, 1));
    Check.that(
        between == TMaze.Context.SWITCHING == switchProbability.isPresent(),
        world
            + ": context-switch-probability must be given with context-between-episodes:"
            + " switching, and only there");
  }

  /** Declares where a context of two values starts. */
  static void start(ModelBuilder builder, String factor, TMaze.RewardCondition condition) {
    switch (condition) {
      case EITHER -> builder.start(factor, 0.5, 0.5);
      case LEFT -> builder.start(factor, 1, 0);
      case RIGHT -> builder.start(factor, 0, 1);
    }
  }

  /** Declares the rule of a factor of two values. */
  static void declare(
      ModelBuilder builder, String factor, TMaze.Context between, OptionalDouble probability) {
    switch (between) {
      case DRAWN -> {}
      case KEPT -> builder.between(factor, new BetweenEpisodes.Kept());
      case SWITCHING -> switching(builder, factor, 2, probability.orElseThrow());
    }
  }

  /** Declares that a factor leaves its value with some chance, for each other one alike. */
  static void switching(ModelBuilder builder, String factor, int values, double probability) {
    double[] cells = new double[values * values];
    java.util.Arrays.fill(cells, values == 1 ? 1 : probability / (values - 1));
    for (int v = 0; v < values && values > 1; v++) {
      cells[v * values + v] = 1 - probability;
    }
    builder.between(factor, new BetweenEpisodes.Switching(Table.of(values, values, cells)));
  }

  /** Checks the numbers, from 1, of the episodes before which a context switches. */
  static void checkEpisodes(String world, String key, List<Integer> episodes) {
    Check.that(
        List.copyOf(new TreeSet<>(episodes)).equals(episodes)
            && episodes.stream().allMatch(e -> e >= 2),
        world + ": " + key + " must be ascending numbers >= 2, got " + episodes);
  }

  /** The schedule that switches before these episodes, counted from 1. */
  static IntPredicate before(List<Integer> episodes) {
    return trained -> episodes.contains(trained + 1);
  }
}
