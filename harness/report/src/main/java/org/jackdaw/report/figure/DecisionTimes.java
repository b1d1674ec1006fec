package org.jackdaw.report.figure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jackdaw.core.result.ResultFolder;
import org.jackdaw.core.result.RowSchema;
import org.jackdaw.core.result.Rows;
import org.jackdaw.report.data.DataTable;
import org.jackdaw.report.data.Entry;
import org.jackdaw.report.data.Results;
import org.jackdaw.report.data.Study;
import org.jackdaw.report.data.World;

/** How long contenders took to decide. */
public final class DecisionTimes {

  private DecisionTimes() {}

  /**
   * The times of all cells.
   *
   * @param results what was measured
   * @return one row per cell; empty where the folders tell no times
   * @throws IOException if times cannot be read
   */
  public static Figure of(Results results) throws IOException {
    DataTable.Builder table =
        DataTable.of(
            "panel", "agent", "knowledge", "seed", "decide_microseconds", "steps_per_second");
    for (Study study : results.studies()) {
      Path file = study.folder().resolve(ResultFolder.TIMING);
      if (Files.exists(file)) {
        Rows.read(file, RowSchema.timing().names(), row -> add(table, results, study, row));
      }
    }
    return new Figure(
        "decision-times",
        "Time per decision",
        "Each mark is the mean time of a decision in one training run, on a scale where each step"
            + " is ten times the one before; it depends on the machine, and on what else ran.",
        "times",
        table.build(),
        Map.of("x", "microseconds per decision"));
  }

  private static void add(
      DataTable.Builder table, Results results, Study study, List<String> cells) {
    for (World world : results.worlds()) {
      for (Entry entry : world.entries()) {
        if (of(entry, study, cells) && !cells.get(9).isEmpty()) {
          table.row(
              world.label(),
              entry.contender().label(),
              entry.contender().level().text(),
              cells.get(4),
              cells.get(9),
              cells.get(8));
        }
      }
    }
  }

  private static boolean of(Entry entry, Study study, List<String> cells) {
    return entry.contender().study() == study
        && entry.group().environment().equals(cells.get(1))
        && entry.group().agent().equals(cells.get(2))
        && entry.group().knowledge().equals(cells.get(3));
  }
}
