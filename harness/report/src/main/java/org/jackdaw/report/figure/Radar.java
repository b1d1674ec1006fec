package org.jackdaw.report.figure;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jackdaw.report.data.ComparisonSet;
import org.jackdaw.report.data.Contender;
import org.jackdaw.report.data.DataTable;
import org.jackdaw.report.data.Results;
import org.jackdaw.report.data.World;
import org.jackdaw.stats.Mean;
import org.jackdaw.stats.OneSample;
import org.jackdaw.stats.Scores;

/** What contenders can do, by what worlds ask for. */
public final class Radar {

  private static final int MOST_AGENTS = 5;
  private static final int FEWEST_AXES = 3;
  private static final int MOST_AXES = 12;

  private Radar() {}

  /**
   * The best five contenders of each level, tag by tag; world by world where worlds have fewer than
   * three tags.
   *
   * @param results what was measured
   * @return one row per set, contender and axis
   */
  public static Figure of(Results results) {
    DataTable.Builder table =
        DataTable.of("panel", "agent", "knowledge", "axis", "score", "worlds");
    for (ComparisonSet set : ComparisonSet.of(results)) {
      Map<String, List<World>> axes = axes(set);
      if (axes.size() >= FEWEST_AXES && axes.size() <= MOST_AXES) {
        best(set).forEach(contender -> add(table, set, contender, axes));
      }
    }
    return new Figure(
        "capabilities",
        "Capabilities",
        "The further out, the better: the centre is the uniform policy, the rim the optimum; at most"
            + " five contenders of a level are drawn, those that score most.",
        "radar",
        table.build(),
        Map.of());
  }

  private static Map<String, List<World>> axes(ComparisonSet set) {
    Map<String, List<World>> tags = new LinkedHashMap<>();
    set.worlds().stream()
        .flatMap(world -> world.tags().stream())
        .distinct()
        .forEach(tag -> tags.put(tag, tagged(set, tag)));
    if (tags.size() >= FEWEST_AXES) {
      return tags;
    }
    Map<String, List<World>> worlds = new LinkedHashMap<>();
    set.worlds().forEach(world -> worlds.put(world.label(), List.of(world)));
    return worlds;
  }

  private static List<World> tagged(ComparisonSet set, String tag) {
    return set.worlds().stream().filter(world -> world.tags().contains(tag)).toList();
  }

  private static List<Contender> best(ComparisonSet set) {
    return set.contenders().stream()
        .sorted(Comparator.comparingDouble(contender -> -mean(set.scores(contender))))
        .limit(MOST_AGENTS)
        .toList();
  }

  private static void add(
      DataTable.Builder table,
      ComparisonSet set,
      Contender contender,
      Map<String, List<World>> axes) {
    axes.forEach(
        (axis, worlds) ->
            table.row(
                set.title(),
                contender.label(),
                contender.level().text(),
                axis,
                mean(new ComparisonSet(set.level(), worlds, set.contenders()).scores(contender)),
                worlds.size()));
  }

  private static double mean(Scores scores) {
    return new OneSample(scores, new Mean()).estimate();
  }
}
