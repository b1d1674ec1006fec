package org.jackdaw.report.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jackdaw.core.result.Sanity;
import org.jackdaw.stats.Scores;

/**
 * Contenders that were told the same and were measured in the same worlds, on scores from 0 for the
 * uniform policy to 1 for the optimum: those that can be compared across worlds.
 *
 * @param level what they were told
 * @param worlds at least one
 * @param contenders at least two
 */
public record ComparisonSet(Level level, List<World> worlds, List<Contender> contenders) {

  private static final int MOST_SINGLE_WORLDS = 6;

  /** Copies the lists. */
  public ComparisonSet {
    worlds = List.copyOf(worlds);
    contenders = List.copyOf(contenders);
  }

  /**
   * The sets of a report: for each level those contenders that were measured in all of its worlds,
   * if there are two of them and two worlds; else world by world, up to six.
   *
   * @param results what was measured; worlds that only tell whether an agent works do not count
   * @return by level
   */
  public static List<ComparisonSet> of(Results results) {
    List<ComparisonSet> sets = new ArrayList<>();
    results.contenders().stream()
        .map(Contender::level)
        .distinct()
        .sorted()
        .forEach(level -> sets.addAll(of(results, level)));
    return sets;
  }

  private static List<ComparisonSet> of(Results results, Level level) {
    List<World> worlds =
        results.worlds().stream()
            .filter(World::normalised)
            .filter(world -> !world.label().startsWith(Sanity.PREFIX))
            .filter(world -> world.levels().contains(level))
            .toList();
    ComparisonSet all = new ComparisonSet(level, worlds, complete(results, level, worlds));
    if (worlds.size() > 1 && all.contenders().size() > 1) {
      return List.of(all);
    }
    return worlds.stream()
        .map(world -> new ComparisonSet(level, List.of(world), in(world, level)))
        .filter(set -> set.contenders().size() > 1)
        .limit(MOST_SINGLE_WORLDS)
        .toList();
  }

  private static List<Contender> complete(Results results, Level level, List<World> worlds) {
    return results.contenders().stream()
        .filter(contender -> worlds.stream().allMatch(w -> in(w, level).contains(contender)))
        .toList();
  }

  private static List<Contender> in(World world, Level level) {
    return world.entries().stream()
        .map(Entry::contender)
        .filter(contender -> contender.level().equals(level))
        .toList();
  }

  /**
   * What the set is of, in words.
   *
   * @return such as {@code told nothing: 3 worlds}
   */
  public String title() {
    return level.words()
        + ": "
        + (worlds.size() == 1 ? worlds.get(0).label() : worlds.size() + " worlds");
  }

  /**
   * The scores of a contender.
   *
   * @param contender one of {@link #contenders()}
   * @return its runs, world by world
   */
  public Scores scores(Contender contender) {
    return Scores.ofTasks(worlds.stream().map(world -> scores(world, contender)).toList());
  }

  private static double[] scores(World world, Contender contender) {
    Optional<Entry> entry =
        world.entries().stream().filter(e -> e.contender().equals(contender)).findFirst();
    return entry.orElseThrow().scores(World.NORMALISED).values().stream()
        .mapToDouble(score -> score)
        .toArray();
  }

  /**
   * Whether two contenders ran on the same seeds everywhere, so that their runs pair up.
   *
   * @param first one contender
   * @param second another
   * @return false if a run of one has no partner
   */
  public boolean paired(Contender first, Contender second) {
    return worlds.stream().allMatch(world -> seeds(world, first).equals(seeds(world, second)));
  }

  private static List<Integer> seeds(World world, Contender contender) {
    return world.entries().stream()
        .filter(entry -> entry.contender().equals(contender))
        .flatMap(entry -> entry.scores(World.NORMALISED).keySet().stream())
        .toList();
  }
}
