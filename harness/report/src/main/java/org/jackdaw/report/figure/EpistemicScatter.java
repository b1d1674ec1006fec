package org.jackdaw.report.figure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jackdaw.report.data.DataTable;
import org.jackdaw.report.data.Entry;
import org.jackdaw.report.data.Results;
import org.jackdaw.report.data.World;
import org.jackdaw.stats.Interval;

/** What contenders found out, against what they earned. */
public final class EpistemicScatter {

  /** Measures of what was found out, the best first. */
  private static final List<String> FOUND_OUT =
      List.of(
          "observer_epistemic_efficiency",
          "observer_information_efficiency",
          "observer_info_gain_bits");

  private EpistemicScatter() {}

  /**
   * The contenders of all worlds in which finding out can pay.
   *
   * @param results what was measured
   * @return one row per world and contender; empty where nothing of this was measured
   */
  public static Figure of(Results results) {
    DataTable.Builder table =
        DataTable.of(
            "panel",
            "agent",
            "knowledge",
            "x_metric",
            "x",
            "x_low",
            "x_high",
            "y_metric",
            "y",
            "y_low",
            "y_high");
    results.worlds().stream()
        .filter(World::informationPays)
        .forEach(world -> measure(world).ifPresent(metric -> add(table, world, metric)));
    return new Figure(
        "information-and-score",
        "What was found out, and what it earned",
        "To the right are contenders that found out more, as an exact Bayesian observer of their"
            + " histories counts it; further up are those that earned more; crosses are 95 %"
            + " intervals.",
        "scatter",
        table.build(),
        Map.of());
  }

  /** The measure that is there for some contender, and not the same for all. */
  private static Optional<String> measure(World world) {
    return FOUND_OUT.stream().filter(metric -> varies(world, metric)).findFirst();
  }

  private static boolean varies(World world, String metric) {
    return world.entries().stream()
            .map(entry -> entry.interval(metric))
            .flatMap(Optional::stream)
            .map(Interval::estimate)
            .distinct()
            .count()
        > 1;
  }

  private static void add(DataTable.Builder table, World world, String metric) {
    for (Entry entry : world.entries()) {
      Optional<Interval> x = entry.interval(metric);
      Optional<Interval> y = entry.interval(world.score());
      if (x.isPresent() && y.isPresent()) {
        table.row(
            world.label(),
            entry.contender().label(),
            entry.contender().level().text(),
            metric,
            x.get().estimate(),
            x.get().low(),
            x.get().high(),
            world.score(),
            y.get().estimate(),
            y.get().low(),
            y.get().high());
      }
    }
  }
}
