package org.jackdaw.core.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jackdaw.api.text.NearestName;
import org.jackdaw.modelio.tree.DocumentException;
import org.jackdaw.modelio.tree.MapNode;
import org.jackdaw.modelio.tree.Node;
import org.jackdaw.modelio.tree.Place;
import org.jackdaw.modelio.tree.Problems;
import org.jackdaw.modelio.tree.Scalar;
import org.jackdaw.modelio.tree.TreeReader;

/** The suites of a folder, one YAML file each; read when they are asked for. */
public final class Suites {

  /** The key of a configuration that names a suite. */
  static final String KEY = "suite";

  private final Optional<Path> folder;

  private Suites(Optional<Path> folder) {
    this.folder = folder;
  }

  /**
   * The suites of a folder.
   *
   * @param folder the folder; one that does not exist holds none
   * @return the suites
   */
  public static Suites in(Path folder) {
    return new Suites(Optional.of(folder));
  }

  /**
   * No suites.
   *
   * @return an empty collection
   */
  public static Suites none() {
    return new Suites(Optional.empty());
  }

  /**
   * All suites.
   *
   * @return by their ids, such as {@code bandits@1}
   * @throws ConfigurationException if a file cannot be read as a suite, or two have the same name
   *     and version
   */
  public SortedMap<String, Suite> all() {
    SortedMap<String, Suite> suites = new TreeMap<>();
    Problems problems = new Problems();
    for (Path file : files()) {
      read(file, problems)
          .filter(suite -> suites.putIfAbsent(suite.id(), suite) != null)
          .ifPresent(
              twice -> problems.add(Place.whole(file.toString()), twice.id() + " stands twice"));
    }
    if (!problems.none()) {
      throw new ConfigurationException(problems.lines());
    }
    return suites;
  }

  private static Optional<Suite> read(Path file, Problems problems) {
    try {
      return SuiteReader.read(TreeReader.read(file), problems);
    } catch (DocumentException e) {
      throw new ConfigurationException(e.problems());
    }
  }

  private List<Path> files() {
    if (folder.filter(Files::isDirectory).isEmpty()) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder.get())) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(folder.get() + ": cannot be listed", e);
    }
  }

  /**
   * The suite that a configuration names.
   *
   * @return empty if it names none; also if what it says of one is wrong, which is reported
   */
  Optional<Suite> named(MapNode configuration, Problems problems) {
    Optional<Node> node = configuration.find(KEY);
    if (node.isEmpty()) {
      return Optional.empty();
    }
    for (String key : List.of("protocol", "environments")) {
      if (configuration.entries().containsKey(key)) {
        problems.add(configuration.placeOf(key), key + " must not be given: the suite has it");
      }
    }
    return node.get() instanceof Scalar name && name.kind() == Scalar.Kind.TEXT
        ? found(name, problems)
        : wrong(node.get(), problems);
  }

  private static Optional<Suite> wrong(Node node, Problems problems) {
    problems.add(node.place(), "suite must be NAME@VERSION, got " + node.words());
    return Optional.empty();
  }

  private Optional<Suite> found(Scalar name, Problems problems) {
    SortedMap<String, Suite> known = all();
    if (!known.containsKey(name.text())) {
      problems.add(name.place(), unknown(name.text(), known.values()));
    }
    return Optional.ofNullable(known.get(name.text()));
  }

  private static String unknown(String id, Collection<Suite> known) {
    List<String> versions =
        known.stream()
            .filter(suite -> suite.name().equals(id.split("@", 2)[0]))
            .map(Suite::id)
            .toList();
    return versions.isEmpty()
        ? NearestName.message("suite", id, known.stream().map(Suite::id).toList())
        : "suite '" + id + "': there is no such version; known: " + String.join(", ", versions);
  }
}
