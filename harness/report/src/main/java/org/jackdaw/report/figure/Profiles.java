package org.jackdaw.report.figure;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jackdaw.api.random.SeedTree;
import org.jackdaw.report.data.ComparisonSet;
import org.jackdaw.report.data.Contender;
import org.jackdaw.report.data.DataTable;
import org.jackdaw.report.data.Results;
import org.jackdaw.stats.PercentileBootstrap;
import org.jackdaw.stats.Profile;

/** What share of the runs exceeds each score. */
public final class Profiles {

  private static final int STEPS = 40; // from the uniform policy to the optimum
  private static final int RESAMPLES = 1000;

  private Profiles() {}

  /**
   * The profiles of contenders that can be compared.
   *
   * @param results what was measured
   * @return one row per set, contender and score
   */
  public static Figure of(Results results) {
    DataTable.Builder table =
        DataTable.of("panel", "agent", "knowledge", "threshold", "share", "low", "high");
    for (ComparisonSet set : ComparisonSet.of(results)) {
      SeedTree seeds = Chances.of(results, "profiles").child(set.title());
      set.contenders().forEach(contender -> add(table, set, contender, seeds));
    }
    return new Figure(
        "profiles",
        "Performance profiles",
        "A line shows what share of all runs scored more than the value below it; a line that lies"
            + " above another everywhere belongs to the better contender, and lines that cross to"
            + " contenders of which one is more often very good and more often poor.",
        "profile",
        table.build(),
        Map.of());
  }

  private static void add(
      DataTable.Builder table, ComparisonSet set, Contender contender, SeedTree seeds) {
    Profile profile =
        Profile.ofRuns(
            set.scores(contender),
            thresholds(),
            new PercentileBootstrap(RESAMPLES),
            Chances.LEVEL,
            seeds);
    List<Profile.Point> points = profile.points();
    points.forEach(
        point ->
            table.row(
                set.title(),
                contender.label(),
                contender.level().text(),
                point.threshold(),
                point.share().estimate(),
                point.share().low(),
                point.share().high()));
  }

  private static double[] thresholds() {
    double[] thresholds = new double[STEPS + 1];
    Arrays.setAll(thresholds, step -> (double) step / STEPS);
    return thresholds;
  }
}
