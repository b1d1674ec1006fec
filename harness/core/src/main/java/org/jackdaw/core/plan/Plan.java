package org.jackdaw.core.plan;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jackdaw.core.metric.MetricFactory;

/**
 * An experiment ready to run; every problem that could be known beforehand has been reported.
 *
 * @param name the experiment's name
 * @param suite the suite that protocol and environments are imported from, such as {@code
 *     bandits@1}
 * @param rootSeed the root of all seeds
 * @param protocol how much is trained and when it is measured
 * @param environments the worlds, in configuration order
 * @param contenders the contenders, in configuration order
 * @param metrics the metrics, in configuration order
 * @param cells environment by environment, contender by contender, seed by seed
 * @param configuration writes the configuration with every default filled in, as YAML, for given
 *     runs
 * @param traces which episodes are recorded step by step; empty for none
 * @param models where the model files stand that contenders are told, by the path that the
 *     configuration names
 * @param warnings what a user should know before the run
 */
public record Plan(
    String name,
    Optional<String> suite,
    long rootSeed,
    Protocol protocol,
    List<PlannedEnvironment> environments,
    List<PlannedContender> contenders,
    List<MetricFactory> metrics,
    List<Cell> cells,
    Function<List<Integer>, String> configuration,
    Optional<Traces> traces,
    SortedMap<String, Path> models,
    List<String> warnings) {

  /** Copies the collections. */
  public Plan {
    environments = List.copyOf(environments);
    contenders = List.copyOf(contenders);
    metrics = List.copyOf(metrics);
    cells = List.copyOf(cells);
    models = Collections.unmodifiableSortedMap(new TreeMap<>(models));
    warnings = List.copyOf(warnings);
  }

  /**
   * This plan, of a suite.
   *
   * @param id the suite
   * @return a new plan
   */
  public Plan running(String id) {
    return with(Optional.of(id), warnings);
  }

  /**
   * This plan with one more warning, the first.
   *
   * @param sentence what a user should know
   * @return a new plan
   */
  public Plan warning(String sentence) {
    return with(suite, Stream.concat(Stream.of(sentence), warnings.stream()).toList());
  }

  private Plan with(Optional<String> imported, List<String> sentences) {
    return new Plan(
        name,
        imported,
        rootSeed,
        protocol,
        environments,
        contenders,
        metrics,
        cells,
        configuration,
        traces,
        models,
        sentences);
  }

  /**
   * The contenders that are declared not to do the same again.
   *
   * @return their labels, in configuration order
   */
  public List<String> notRepeatable() {
    return contenders.stream()
        .filter(contender -> !contender.repeatable())
        .map(PlannedContender::label)
        .toList();
  }

  /**
   * The experiment's seeds.
   *
   * @return which seed is for what
   */
  public Seeds seeds() {
    return new Seeds(rootSeed);
  }

  /**
   * The configuration with every default filled in.
   *
   * @return YAML that reads back to this plan
   */
  public String resolved() {
    return resolved(cells.stream().map(Cell::seed).toList());
  }

  /**
   * The configuration with every default filled in, for other runs, as when a folder has grown.
   *
   * @param runs the runs' indices, in the order to write
   * @return YAML that reads back to a plan of these runs
   */
  public String resolved(Collection<Integer> runs) {
    return configuration.apply(List.copyOf(new LinkedHashSet<>(runs)));
  }
}
