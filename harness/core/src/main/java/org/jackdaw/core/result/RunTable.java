package org.jackdaw.core.result;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The scores of all training runs of a result folder, from which every statistic starts. A run's
 * score is the mean of a metric over its episodes of one phase and checkpoint; episodes whose cell
 * is blank do not count, and a run without any has no score.
 */
public final class RunTable {

  private final Manifest manifest;
  private final List<String> metrics;
  private final Map<RunGroup, SortedMap<Integer, RunScores>> groups;

  RunTable(
      Manifest manifest,
      List<String> metrics,
      Map<RunGroup, SortedMap<Integer, RunScores>> groups) {
    this.manifest = manifest;
    this.metrics = List.copyOf(metrics);
    this.groups = groups;
  }

  /**
   * Reads a finished folder.
   *
   * @param folder the result folder
   * @return its scores
   * @throws IOException if it holds no finished experiment, or cannot be read
   */
  public static RunTable read(Path folder) throws IOException {
    return of(folder, Manifest.finished(folder));
  }

  /**
   * Reads the rows of a folder.
   *
   * @param folder the result folder
   * @param manifest its manifest, with the worlds described
   * @return its scores
   * @throws IOException if the rows cannot be read
   */
  static RunTable of(Path folder, Manifest manifest) throws IOException {
    Path episodes = folder.resolve(ResultFolder.EPISODES);
    RunTableReader reader = new RunTableReader(manifest, Rows.header(episodes));
    reader.read(episodes);
    return reader.table();
  }

  /**
   * What the folder is of.
   *
   * @return its manifest
   */
  public Manifest manifest() {
    return manifest;
  }

  /**
   * The metrics that runs may have scores in.
   *
   * @return columns of {@code episodes.csv} from {@code steps} on, and {@code normalised_score}
   */
  public List<String> metrics() {
    return metrics;
  }

  /**
   * What was measured.
   *
   * @return groups of runs, in the order of {@code episodes.csv}
   */
  public List<RunGroup> groups() {
    return List.copyOf(groups.keySet());
  }

  /**
   * The scores of one group.
   *
   * @param group one of {@link #groups()}
   * @param metric one of {@link #metrics()}
   * @return by the run's index, ascending; without the runs that have none
   * @throws IllegalArgumentException if there is no such group or metric
   */
  public SortedMap<Integer, Double> scores(RunGroup group, String metric) {
    int column = metrics.indexOf(metric);
    if (column < 0) {
      throw new IllegalArgumentException("metric must be one of " + metrics + ", got " + metric);
    }
    SortedMap<Integer, RunScores> runs = groups.get(group);
    if (runs == null) {
      throw new IllegalArgumentException("no runs of " + group);
    }
    SortedMap<Integer, Double> scores = new TreeMap<>();
    runs.forEach(
        (seed, run) -> {
          OptionalDouble mean = run.mean(column);
          mean.ifPresent(value -> scores.put(seed, value));
        });
    return Collections.unmodifiableSortedMap(scores);
  }

  /**
   * What a table shows of a world: each contender's last evaluation or, where nothing was
   * evaluated, its last training.
   *
   * @param environment label of the world
   * @return one group per contender, in the order of {@code episodes.csv}; all of one phase and
   *     checkpoint
   */
  public List<RunGroup> headline(String environment) {
    Optional<RunGroup> last =
        groups.keySet().stream()
            .filter(group -> group.environment().equals(environment))
            .max(Comparator.comparing(RunGroup::evaluated).thenComparingLong(RunGroup::checkpoint));
    List<RunGroup> shown = new ArrayList<>();
    for (RunGroup group : groups.keySet()) {
      if (last.isPresent()
          && group.environment().equals(environment)
          && group.phase().equals(last.get().phase())
          && group.checkpoint() == last.get().checkpoint()) {
        shown.add(group);
      }
    }
    return shown;
  }

  /**
   * The same world's and contender's measurements over training.
   *
   * @param environment label of the world
   * @param agent label of the contender
   * @param phase {@code train} or {@code evaluate}
   * @return groups by ascending checkpoint
   */
  public List<RunGroup> course(String environment, String agent, String phase) {
    return groups.keySet().stream()
        .filter(
            group ->
                group.environment().equals(environment)
                    && group.agent().equals(agent)
                    && group.phase().equals(phase))
        .sorted(Comparator.comparingLong(RunGroup::checkpoint))
        .toList();
  }

  /**
   * The worlds.
   *
   * @return their labels, in the order of {@code episodes.csv}
   */
  public List<String> environments() {
    return distinct(RunGroup::environment);
  }

  /**
   * The contenders.
   *
   * @return their labels, in the order of {@code episodes.csv}
   */
  public List<String> agents() {
    return distinct(RunGroup::agent);
  }

  private List<String> distinct(Function<RunGroup, String> label) {
    Map<String, Boolean> seen = new LinkedHashMap<>();
    groups.keySet().forEach(group -> seen.put(label.apply(group), true));
    return List.copyOf(seen.keySet());
  }
}
