package org.jackdaw.report.figure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jackdaw.report.data.DataTable;
import org.jackdaw.report.data.Entry;
import org.jackdaw.report.data.Results;
import org.jackdaw.report.data.World;
import org.jackdaw.stats.Interval;

/** What decisions cost, by what was wrong with them. */
public final class RegretSplit {

  /** Parts of the regret of decisions, by what their columns are called. */
  private record Part(String name, Pattern column) {

    static Part of(String name, String word) {
      return new Part(name, Pattern.compile("(?=.*regret)(?=.*" + word + ").*"));
    }
  }

  private static final List<Part> PARTS =
      List.of(
          Part.of("did not use what was known", "exploit"),
          Part.of("found out too little, or below 0 too much", "inform"));

  private RegretSplit() {}

  /**
   * The parts of all worlds whose folders have them.
   *
   * @param results what was measured
   * @return one row per world, contender and part; empty where nothing of this was measured
   */
  public static Figure of(Results results) {
    DataTable.Builder table =
        DataTable.of(
            "panel", "agent", "knowledge", "part", "part_order", "column", "mean", "low", "high");
    for (World world : results.worlds()) {
      world.entries().forEach(entry -> add(table, world, entry));
    }
    return new Figure(
        "decision-regret",
        "What decisions cost",
        "Bars are what decisions gave away per episode, against the best decision at the exact belief:"
            + " by not using what was known, and by finding out too little (to the right) or too much"
            + " (to the left); shorter is better.",
        "split",
        table.build(),
        Map.of("x", "reward given away per episode"));
  }

  private static void add(DataTable.Builder table, World world, Entry entry) {
    for (int p = 0; p < PARTS.size(); p++) {
      Part part = PARTS.get(p);
      Optional<String> column =
          entry.contender().study().table().metrics().stream()
              .filter(metric -> part.column().matcher(metric).matches())
              .findFirst();
      Optional<Interval> mean = column.flatMap(entry::interval);
      if (mean.isPresent()) {
        table.row(
            world.label(),
            entry.contender().label(),
            entry.contender().level().text(),
            part.name(),
            p,
            column.get(),
            mean.get().estimate(),
            mean.get().low(),
            mean.get().high());
      }
    }
  }
}
