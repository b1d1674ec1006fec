package org.jackdaw.core.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jackdaw.api.env.Phase;
import org.jackdaw.core.gate.Measurement;
import org.jackdaw.core.result.Manifest;
import org.jackdaw.core.result.ResultFolder;
import org.jackdaw.core.result.RunGroup;
import org.jackdaw.core.result.RunTable;
import org.jackdaw.core.result.Sanity;
import org.jackdaw.core.result.Summary;
import org.jackdaw.core.result.SummaryRow;
import org.jackdaw.core.run.UsageException;
import org.jackdaw.stats.Interval;
import org.jackdaw.stats.curve.LearningCurve;

/**
 * What a result folder, or a baseline that was accepted, says of its contenders: their means and,
 * unless only a summary is left, the score of every run.
 */
public final class Measured {

  private final Path folder;
  private final Summary summary;
  private final Optional<RunScoreSource> runs;
  private final Optional<RunTable> table;

  private Measured(
      Path folder, Summary summary, Optional<RunScoreSource> runs, Optional<RunTable> table) {
    this.folder = folder;
    this.summary = summary;
    this.runs = runs;
    this.table = table;
  }

  /**
   * Reads a finished folder; {@code manifest.json} and {@code summary.csv} suffice, and so does a
   * baseline.
   *
   * @param folder the folder
   * @return what it says
   * @throws UsageException if it is neither, or not finished
   * @throws IOException if it cannot be read
   */
  public static Measured read(Path folder) throws IOException {
    if (!Files.exists(folder.resolve(ResultFolder.SUMMARY))) {
      return baseline(Measurement.read(folder));
    }
    if (Manifest.read(folder).filter(Manifest::complete).isEmpty()) {
      throw new UsageException(folder + ": the run is not complete; --resume continues it");
    }
    Summary summary = Summary.read(folder);
    if (!Files.exists(folder.resolve(ResultFolder.EPISODES))) {
      return new Measured(folder, summary, Optional.empty(), Optional.empty());
    }
    RunTable table = RunTable.read(folder);
    return new Measured(folder, summary, Optional.of(source(table)), Optional.of(table));
  }

  private static Measured baseline(Measurement baseline) {
    if (!baseline.problems().isEmpty()) {
      throw new UsageException(String.join("; ", baseline.problems()));
    }
    BaselineScores scores = new BaselineScores(baseline);
    return new Measured(baseline.folder(), scores.summary(), Optional.of(scores), Optional.empty());
  }

  private static RunScoreSource source(RunTable table) {
    return (group, metric) ->
        table.metrics().contains(metric)
            ? table.scores(group, metric)
            : Collections.emptySortedMap();
  }

  /**
   * Where it was read from.
   *
   * @return the folder, as given
   */
  public Path folder() {
    return folder;
  }

  /**
   * What the folder is of.
   *
   * @return its manifest
   */
  public Manifest manifest() {
    return summary.manifest();
  }

  /**
   * The contenders.
   *
   * @return their labels, in the order of the rows
   */
  public List<String> agents() {
    return labels(SummaryRow::agent);
  }

  List<String> environments() {
    return labels(SummaryRow::environment);
  }

  private List<String> labels(Function<SummaryRow, String> label) {
    return summary.rows().stream().map(label).distinct().toList();
  }

  /**
   * The metrics that contenders may have scores in.
   *
   * @return columns of {@code episodes.csv}, and {@code normalised_score}
   */
  public List<String> metrics() {
    return labels(SummaryRow::metric);
  }

  /** Whether the score of every run is known. */
  boolean hasRuns() {
    return runs.isPresent();
  }

  /** What an agent was told, by world. */
  List<String> knowledge(String agent) {
    return summary.rows().stream()
        .filter(row -> row.agent().equals(agent))
        .map(SummaryRow::knowledge)
        .distinct()
        .toList();
  }

  /** A contender's runs at the last evaluation of a world, or in training if there was none. */
  Optional<RunGroup> headline(String environment, String agent) {
    List<RunGroup> groups =
        summary.rows().stream()
            .filter(row -> row.environment().equals(environment))
            .map(Measured::group)
            .distinct()
            .toList();
    Optional<RunGroup> last =
        groups.stream()
            .max(Comparator.comparing(RunGroup::evaluated).thenComparingLong(RunGroup::checkpoint));
    return groups.stream()
        .filter(group -> group.agent().equals(agent) && sameTime(group, last.orElseThrow()))
        .findFirst();
  }

  private static RunGroup group(SummaryRow row) {
    return new RunGroup(
        row.environment(), row.agent(), row.knowledge(), row.phase(), row.checkpoint());
  }

  /** Whether two groups were measured at the same point of training. */
  static boolean sameTime(RunGroup one, RunGroup other) {
    return one.phase().equals(other.phase()) && one.checkpoint() == other.checkpoint();
  }

  /** The score of each run that has one; nothing where only the summary is known. */
  SortedMap<Integer, Double> scores(RunGroup group, String metric) {
    return runs.map(source -> source.scores(group, metric)).orElse(Collections.emptySortedMap());
  }

  /**
   * The evaluations of each run over training; nothing where only the summary is known, and without
   * runs that lack a score at some evaluation.
   */
  SortedMap<Integer, LearningCurve> curves(String environment, String agent, String metric) {
    SortedMap<Integer, List<LearningCurve.Point>> points = new TreeMap<>();
    List<RunGroup> course =
        table.map(rows -> rows.course(environment, agent, Phase.EVALUATE.word())).orElse(List.of());
    for (RunGroup group : course) {
      scores(group, metric)
          .forEach(
              (seed, score) ->
                  points
                      .computeIfAbsent(seed, run -> new ArrayList<>())
                      .add(new LearningCurve.Point(group.checkpoint(), score)));
    }
    SortedMap<Integer, LearningCurve> curves = new TreeMap<>();
    points.forEach(
        (seed, of) -> {
          if (of.size() == course.size()) {
            curves.put(seed, new LearningCurve(of));
          }
        });
    return curves;
  }

  /** The mean over runs; empty where the metric has no score. */
  Optional<Interval> mean(RunGroup group, String metric) {
    return summary.rows().stream()
        .filter(row -> group(row).equals(group) && row.metric().equals(metric))
        .map(SummaryRow::interval)
        .findFirst();
  }

  /** How the experiment defines a contender. */
  String definition(String agent) {
    return manifest().identity().parts().getOrDefault("contender " + agent, "");
  }

  /** The runs of a contender in a world that failed and left no rows. */
  List<String> failed(String environment, String agent) {
    return manifest().failedCells().stream()
        .filter(cell -> cell.startsWith(environment + "/" + agent + "/"))
        .toList();
  }

  /** Whether an agent fell short in a sanity world. */
  boolean functional(String agent) {
    return !Sanity.of(summary).failed(agent);
  }
}
