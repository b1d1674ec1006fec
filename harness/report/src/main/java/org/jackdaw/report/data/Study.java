package org.jackdaw.report.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jackdaw.core.result.Manifest;
import org.jackdaw.core.result.RunGroup;
import org.jackdaw.core.result.RunTable;
import org.jackdaw.core.result.Summary;
import org.jackdaw.core.result.SummaryRow;
import org.jackdaw.stats.Interval;

/** One result folder: scores of its runs, and their means with intervals. */
public final class Study {

  private final String name;
  private final Path folder;
  private final RunTable table;
  private final Summary summary;
  private final Map<RunGroup, Map<String, Interval>> intervals = new HashMap<>();

  private Study(String name, Path folder, RunTable table, Summary summary) {
    this.name = name;
    this.folder = folder;
    this.table = table;
    this.summary = summary;
    for (SummaryRow row : summary.rows()) {
      RunGroup group =
          new RunGroup(
              row.environment(), row.agent(), row.knowledge(), row.phase(), row.checkpoint());
      intervals.computeIfAbsent(group, g -> new HashMap<>()).put(row.metric(), row.interval());
    }
  }

  /**
   * Reads a folder.
   *
   * @param name what the page calls it
   * @param folder the result folder of a finished experiment
   * @return its scores
   * @throws IOException if it holds none, or cannot be read
   */
  public static Study read(String name, Path folder) throws IOException {
    return new Study(name, folder, RunTable.read(folder), Summary.read(folder));
  }

  /**
   * What the page calls it.
   *
   * @return unique on the page
   */
  public String name() {
    return name;
  }

  /**
   * Where it is.
   *
   * @return the result folder
   */
  public Path folder() {
    return folder;
  }

  /**
   * The scores of its runs.
   *
   * @return run by run
   */
  public RunTable table() {
    return table;
  }

  /**
   * Means with intervals.
   *
   * @return as in {@code summary.csv}
   */
  public Summary summary() {
    return summary;
  }

  /**
   * What made it.
   *
   * @return its manifest
   */
  public Manifest manifest() {
    return table.manifest();
  }

  /**
   * A mean over runs.
   *
   * @param group which runs
   * @param metric a column of {@code episodes.csv}, or {@code normalised_score}
   * @return empty where no run has a score
   */
  public Optional<Interval> interval(RunGroup group, String metric) {
    return Optional.ofNullable(intervals.getOrDefault(group, Map.of()).get(metric));
  }
}
