package org.jackdaw.core.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jackdaw.core.plan.Plan;
import org.jackdaw.core.registry.Registry;
import org.jackdaw.modelio.tree.DocumentException;
import org.jackdaw.modelio.tree.ListNode;
import org.jackdaw.modelio.tree.MapNode;
import org.jackdaw.modelio.tree.Node;
import org.jackdaw.modelio.tree.Problems;
import org.jackdaw.modelio.tree.Scalar;
import org.jackdaw.modelio.tree.TreeReader;

/**
 * A configuration as written, with overrides applied. Whether it makes sense is found out by {@link
 * #plan}, which reports everything that is wrong with it at once.
 */
public final class Experiment {

  private final MapNode root;
  private final Path folder;
  private final Optional<Suite> suite;

  private Experiment(MapNode root, Path folder, Optional<Suite> suite) {
    this.root = root;
    this.folder = folder;
    this.suite = suite;
  }

  /**
   * Reads a configuration that names no suite.
   *
   * @param file a YAML file; paths in it are relative to its folder
   * @param overrides as in {@link #read(Path, List, Suites)}
   * @return the experiment
   * @throws ConfigurationException if the file or an override cannot be read
   */
  public static Experiment read(Path file, List<String> overrides) {
    return read(file, overrides, Suites.none());
  }

  /**
   * Reads a configuration.
   *
   * @param file a YAML file; paths in it are relative to its folder
   * @param overrides {@code path=value} each, such as {@code protocol.train-episodes=10}, {@code
   *     environments.bandit.arms=3} (by label) or {@code contenders[0].gamma=4}; values are YAML.
   *     What changes a suite's part makes it another task, of which the plan warns
   * @param suites the suites that it can name
   * @return the experiment
   * @throws ConfigurationException if the file, its suite or an override cannot be read
   */
  public static Experiment read(Path file, List<String> overrides, Suites suites) {
    Path folder = Optional.ofNullable(file.getParent()).orElse(Path.of(""));
    return of(() -> TreeReader.read(file), folder, overrides, suites);
  }

  /**
   * Reads a configuration from a text.
   *
   * @param yaml the text
   * @param source what messages call it
   * @param folder where relative paths in it begin
   * @param overrides {@code path=value} each, as in {@link #read(Path, List, Suites)}
   * @return the experiment
   * @throws ConfigurationException if the text or an override cannot be read
   */
  public static Experiment parse(String yaml, String source, Path folder, List<String> overrides) {
    return parse(yaml, source, folder, overrides, Suites.none());
  }

  /**
   * Reads a configuration from a text.
   *
   * @param yaml the text
   * @param source what messages call it
   * @param folder where relative paths in it begin
   * @param overrides {@code path=value} each, as in {@link #read(Path, List, Suites)}
   * @param suites the suites that it can name
   * @return the experiment
   * @throws ConfigurationException if the text, its suite or an override cannot be read
   */
  public static Experiment parse(
      String yaml, String source, Path folder, List<String> overrides, Suites suites) {
    return of(() -> TreeReader.yaml(yaml, source), folder, overrides, suites);
  }

  private static Experiment of(
      Supplier<Node> document, Path folder, List<String> overrides, Suites suites) {
    Node root;
    try {
      root = document.get();
    } catch (DocumentException e) {
      throw new ConfigurationException(e.problems());
    }
    Problems problems = new Problems();
    if (!(root instanceof MapNode map)) {
      problems.add(root.place(), "a configuration must be a map, got " + root.words());
      throw new ConfigurationException(problems.lines());
    }
    Optional<Suite> suite = suites.named(map, problems);
    MapNode whole = suite.map(s -> s.importedInto(map)).orElse(map);
    MapNode changed = Overrides.apply(whole, overrides, problems);
    if (!problems.none()) {
      throw new ConfigurationException(problems.lines());
    }
    return new Experiment(changed, folder, suite);
  }

  /**
   * The ids that contenders name as their agents, whether or not there are such agents.
   *
   * @return in the order of the configuration; what is not written as it should be is left out
   */
  public List<String> agents() {
    List<Node> contenders =
        root.find("contenders")
            .map(n -> n instanceof ListNode l ? l.items() : List.<Node>of())
            .orElse(List.of());
    return contenders.stream()
        .flatMap(n -> n instanceof MapNode map ? map.find("agent").stream() : Stream.empty())
        .flatMap(n -> n instanceof Scalar id ? Stream.of(id.text()) : Stream.empty())
        .toList();
  }

  /**
   * How the contenders are tuned.
   *
   * @return empty if the configuration does not say
   * @throws ConfigurationException with every problem of the configuration's own keys
   */
  public Optional<Tune> tune() {
    Problems problems = new Problems();
    Draft draft = new DraftReader(problems).read(root);
    if (!problems.none()) {
      throw new ConfigurationException(problems.lines());
    }
    return draft.tune();
  }

  /**
   * The configuration as written, with overrides and the parts of its suite.
   *
   * @return the document
   */
  public MapNode document() {
    return root;
  }

  /**
   * An experiment of the same folder and suite with another document.
   *
   * @param document the configuration
   * @return a new experiment
   */
  public Experiment with(MapNode document) {
    return new Experiment(document, folder, suite);
  }

  /**
   * Checks everything that can be known beforehand, and lists the cells. Worlds are made once to be
   * asked for their spec and model; nothing runs.
   *
   * @param registry what the configuration can name
   * @return the plan
   * @throws ConfigurationException with every problem found
   */
  public Plan plan(Registry registry) {
    Problems problems = new Problems();
    Draft draft = new DraftReader(problems).read(root);
    Plan plan = new Planner(registry, folder, problems).plan(draft);
    if (!problems.none()) {
      throw new ConfigurationException(problems.lines());
    }
    return suite.map(s -> marked(plan, s)).orElse(plan);
  }

  /** A plan that says which suite it runs, or that it no longer does. */
  private Plan marked(Plan plan, Suite suite) {
    return suite.standsIn(root)
        ? plan.running(suite.id())
        : plan.warning("suite " + suite.id() + ": changed by --set, so this is not the suite");
  }
}
