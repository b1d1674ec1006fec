package org.jackdaw.report.figure;

import java.util.Map;
import org.jackdaw.report.data.Contender;
import org.jackdaw.report.data.DataTable;
import org.jackdaw.report.data.Entry;
import org.jackdaw.report.data.Results;
import org.jackdaw.report.data.World;
import org.jackdaw.stats.Interval;

/** The score of every training run. */
public final class RunScatter {

  private RunScatter() {}

  /**
   * The runs of all worlds.
   *
   * @param results what was measured
   * @return one row per run, with the mean of its contender and that mean's interval
   */
  public static Figure of(Results results) {
    DataTable.Builder table =
        DataTable.of(
            "panel",
            "agent",
            "knowledge",
            "experiment",
            "environment",
            "phase",
            "checkpoint",
            "seed",
            "metric",
            "score",
            "mean",
            "low",
            "high");
    for (World world : results.worlds()) {
      world.entries().forEach(entry -> add(table, world, entry));
    }
    return new Figure(
        "runs",
        "Every training run",
        "Each mark is one independent training run at its last evaluation; a bar is the mean with"
            + " its 95 % interval, and two clumps are runs that ended in two different ways.",
        "runs",
        table.build(),
        Map.of());
  }

  private static void add(DataTable.Builder table, World world, Entry entry) {
    Contender contender = entry.contender();
    String metric = world.score();
    if (entry.interval(metric).isEmpty()) {
      return;
    }
    Interval mean = entry.interval(metric).get();
    entry
        .scores(metric)
        .forEach(
            (seed, score) ->
                table.row(
                    world.label(),
                    contender.label(),
                    contender.level().text(),
                    contender.study().manifest().experiment(),
                    entry.group().environment(),
                    entry.group().phase(),
                    entry.group().checkpoint(),
                    seed,
                    metric,
                    score,
                    mean.estimate(),
                    mean.low(),
                    mean.high()));
  }
}
