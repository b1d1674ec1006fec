package org.jackdaw.report.figure;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jackdaw.api.random.SeedTree;
import org.jackdaw.report.data.ComparisonSet;
import org.jackdaw.report.data.Contender;
import org.jackdaw.report.data.DataTable;
import org.jackdaw.report.data.Results;
import org.jackdaw.stats.InterquartileMean;
import org.jackdaw.stats.Interval;
import org.jackdaw.stats.Mean;
import org.jackdaw.stats.OptimalityGap;
import org.jackdaw.stats.PercentileBootstrap;
import org.jackdaw.stats.Statistic;
import org.jackdaw.stats.TaskMedian;

/**
 * Scores over all worlds in one number each, with intervals of the stratified percentile bootstrap,
 * as Agarwal et al. (2021) have them.
 */
public final class Aggregates {

  private static final int RESAMPLES = 4999;
  private static final Map<String, Statistic> STATISTICS = statistics();

  private Aggregates() {}

  private static Map<String, Statistic> statistics() {
    Map<String, Statistic> statistics = new LinkedHashMap<>();
    statistics.put("interquartile mean", new InterquartileMean());
    statistics.put("mean", new Mean());
    statistics.put("median of the worlds", new TaskMedian());
    statistics.put("gap to the optimum (less is better)", new OptimalityGap());
    return statistics;
  }

  /**
   * The numbers of contenders that were measured in the same worlds, two or more.
   *
   * @param results what was measured
   * @return one row per set, contender and statistic
   */
  public static Figure of(Results results) {
    DataTable.Builder table =
        DataTable.of(
            "panel", "agent", "knowledge", "statistic", "n", "mean", "low", "high", "method");
    for (ComparisonSet set : ComparisonSet.of(results)) {
      if (set.worlds().size() > 1) {
        SeedTree seeds = Chances.of(results, "aggregates").child(set.title());
        STATISTICS.forEach(
            (name, statistic) ->
                set.contenders()
                    .forEach(contender -> add(table, set, contender, name, statistic, seeds)));
      }
    }
    return new Figure(
        "aggregates",
        "Scores over all worlds",
        "Points are summaries of all runs in all worlds of a panel, bars 95 % intervals: the mean of"
            + " the middle half of the runs, the mean, the median of the worlds' means, and how far"
            + " runs stay below the optimum.",
        "aggregates",
        table.build(),
        Map.of());
  }

  private static void add(
      DataTable.Builder table,
      ComparisonSet set,
      Contender contender,
      String name,
      Statistic statistic,
      SeedTree seeds) {
    Interval interval =
        new PercentileBootstrap(RESAMPLES)
            .of(set.scores(contender), statistic, Chances.LEVEL, seeds);
    table.row(
        set.title() + ", " + name,
        contender.label(),
        contender.level().text(),
        statistic.name(),
        interval.n(),
        interval.estimate(),
        interval.low(),
        interval.high(),
        interval.method());
  }
}
