package org.jackdaw.report.figure;

import java.util.Map;
import org.jackdaw.api.random.SeedTree;
import org.jackdaw.report.data.ComparisonSet;
import org.jackdaw.report.data.Contender;
import org.jackdaw.report.data.DataTable;
import org.jackdaw.report.data.Results;
import org.jackdaw.stats.DefaultInterval;
import org.jackdaw.stats.Interval;
import org.jackdaw.stats.Pairing;
import org.jackdaw.stats.ProbabilityOfImprovement;
import org.jackdaw.stats.TwoSamples;

/** How likely a run of one contender is to beat one of another. */
public final class Improvement {

  private static final int RESAMPLES = 1999;

  private Improvement() {}

  /**
   * Every pair of contenders that can be compared.
   *
   * @param results what was measured
   * @return one row per set and ordered pair
   */
  public static Figure of(Results results) {
    DataTable.Builder table =
        DataTable.of("panel", "agent", "than", "knowledge", "probability", "low", "high");
    for (ComparisonSet set : ComparisonSet.of(results)) {
      SeedTree seeds = Chances.of(results, "improvement").child(set.title());
      for (Contender first : set.contenders()) {
        for (Contender second : set.contenders()) {
          if (first != second) {
            add(table, set, first, second, seeds);
          }
        }
      }
    }
    return new Figure(
        "improvement",
        "Who beats whom",
        "A cell says how likely a run of the contender at its left is to score more than a run of"
            + " the one below it in the same world; 0.50 says nothing either way.",
        "matrix",
        table.build(),
        Map.of());
  }

  private static void add(
      DataTable.Builder table,
      ComparisonSet set,
      Contender first,
      Contender second,
      SeedTree seeds) {
    Interval wins =
        new DefaultInterval(RESAMPLES)
            .of(
                new TwoSamples(
                    set.scores(first),
                    set.scores(second),
                    new ProbabilityOfImprovement(),
                    set.paired(first, second) ? Pairing.PAIRED : Pairing.INDEPENDENT),
                Chances.LEVEL,
                seeds);
    table.row(
        set.title(),
        first.label(),
        second.label(),
        set.level().text(),
        wins.estimate(),
        wins.low(),
        wins.high());
  }
}
