package org.jackdaw.aif.conformance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Replays golden files below a folder: every JSON file of a known schema is checked by the kind
 * that claims it. A file of a known schema that no kind claims fails; other JSON is ignored and
 * counted.
 */
public final class Conformance {

  /** Key that names the kind, per schema. */
  private static final Map<String, String> KIND_KEYS =
      Map.of("pymdp-golden/1", "kind", "spm-golden/1", "routine");

  private final ObjectMapper json = new ObjectMapper();
  private final List<GoldenKind> kinds;

  /**
   * Conformance of some kinds.
   *
   * @param kinds those that are asked in turn
   */
  public Conformance(List<GoldenKind> kinds) {
    this.kinds = List.copyOf(kinds);
  }

  /**
   * Conformance of all kinds of this engine.
   *
   * @return ready to run
   */
  public static Conformance ofEngine() {
    return new Conformance(EngineKinds.all());
  }

  /**
   * Replays all golden files below a folder.
   *
   * @param folder the folder, or a single file
   * @return one entry per golden file
   * @throws IOException if the folder or a file cannot be read
   */
  public ConformanceReport run(Path folder) throws IOException {
    return run(folder, List.of());
  }

  /**
   * Replays all golden files below a folder with further kinds.
   *
   * @param folder the folder, or a single file
   * @param extra further kinds, asked first
   * @return one entry per golden file
   * @throws IOException if the folder or a file cannot be read
   */
  public ConformanceReport run(Path folder, List<GoldenKind> extra) throws IOException {
    List<GoldenKind> all = new ArrayList<>(extra);
    all.addAll(kinds);
    List<ConformanceReport.Entry> entries = new ArrayList<>();
    int ignored = 0;
    for (Path file : below(folder)) {
      Optional<JsonNode> golden = read(file);
      if (golden.isPresent()) {
        entries.add(check(file, golden.get(), all));
      } else {
        ignored++;
      }
    }
    return new ConformanceReport(entries, ignored);
  }

  private static List<Path> below(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths
          .filter(p -> Files.isRegularFile(p) && p.toString().endsWith(".json"))
          .sorted()
          .toList();
    }
  }

  /** The file as a tree, if it has a known schema. */
  private Optional<JsonNode> read(Path file) throws IOException {
    try {
      JsonNode root = json.readTree(file.toFile());
      return root != null && KIND_KEYS.containsKey(root.path("schema").asText())
          ? Optional.of(root)
          : Optional.empty();
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  private static ConformanceReport.Entry check(Path file, JsonNode root, List<GoldenKind> kinds) {
    String schema = root.path("schema").asText();
    String kind = root.path(KIND_KEYS.get(schema)).asText();
    Deviations deviations = new Deviations();
    Optional<GoldenKind> replay =
        kinds.stream()
            .filter(k -> k.schema().equals(schema) && k.kinds().contains(kind))
            .findFirst();
    if (replay.isPresent()) {
      check(replay.get(), root, deviations);
    } else {
      deviations.unsupported(KIND_KEYS.get(schema), kind);
    }
    return new ConformanceReport.Entry(
        file,
        kind,
        deviations.compared(),
        deviations.worst(),
        deviations.worstField(),
        deviations.failures());
  }

  /** A file that is not as its schema says must not keep the others from being checked. */
  private static void check(GoldenKind kind, JsonNode root, Deviations deviations) {
    try {
      kind.check(root, deviations);
      if (deviations.compared() == 0) {
        deviations.fail("file", "something to compare", "nothing");
      }
    } catch (RuntimeException e) {
      deviations.fail("file", "readable", e.toString());
    }
  }
}
