package org.jackdaw.aif.conformance;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Replays golden files below a folder: every JSON file of a known schema is checked by the kind
 * that claims it. A file of a known schema that no kind claims fails, and so does one of another
 * version and one that is cut short; other JSON is ignored and counted.
 */
public final class Conformance {

  /** Key that names the kind, per schema. */
  private static final Map<String, String> KIND_KEYS =
      Map.of("pymdp-golden/1", "kind", "spm-golden/1", "routine");

  /** A schema of the families, of any version. */
  private static final Pattern FAMILY = Pattern.compile("(pymdp|spm)-golden/.*");

  private static final Pattern CLAIM = Pattern.compile("\"schema\"\\s*:\\s*\"(pymdp|spm)-golden/");

  private static final int HEAD = 1 << 16;
  private static final long MOST_BYTES = 1L << 28;

  private final ObjectMapper json =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();
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
      Optional<ConformanceReport.Entry> golden = entry(file, all);
      golden.ifPresent(entries::add);
      ignored += golden.isPresent() ? 0 : 1;
    }
    return new ConformanceReport(entries, ignored);
  }

  /** The JSON files below a folder, through links as well, in the order of their paths. */
  private static List<Path> below(Path folder) throws IOException {
    List<Path> files = new ArrayList<>();
    Files.walkFileTree(
        folder,
        EnumSet.of(FileVisitOption.FOLLOW_LINKS),
        Integer.MAX_VALUE,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile() && file.toString().endsWith(".json")) {
              files.add(file);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
            if (e instanceof FileSystemLoopException) {
              return FileVisitResult.CONTINUE;
            }
            throw e;
          }
        });
    Collections.sort(files);
    return files;
  }

  /** The outcome of a file; empty if it is not golden. */
  private Optional<ConformanceReport.Entry> entry(Path file, List<GoldenKind> all)
      throws IOException {
    if (Files.size(file) > MOST_BYTES) {
      return broken(file, "more than " + MOST_BYTES + " bytes");
    }
    try {
      JsonNode root = json.readTree(file.toFile());
      boolean golden = root != null && FAMILY.matcher(root.path("schema").asText()).matches();
      return golden ? Optional.of(check(file, root, all)) : Optional.empty();
    } catch (JsonProcessingException e) {
      JsonLocation place = e.getLocation();
      String where =
          place == null ? "" : " at line " + place.getLineNr() + ", column " + place.getColumnNr();
      return broken(file, e.getOriginalMessage() + where);
    }
  }

  /** What cannot be read fails if it claims to be golden. */
  private static Optional<ConformanceReport.Entry> broken(Path file, String flaw)
      throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      String head = new String(in.readNBytes(HEAD), StandardCharsets.UTF_8);
      if (!CLAIM.matcher(head).find()) {
        return Optional.empty();
      }
    }
    Deviations deviations = new Deviations();
    deviations.fail("file", "JSON", flaw);
    return Optional.of(entry(file, "unreadable", deviations));
  }

  private static ConformanceReport.Entry check(Path file, JsonNode root, List<GoldenKind> kinds) {
    String schema = root.path("schema").asText();
    Deviations deviations = new Deviations();
    if (!KIND_KEYS.containsKey(schema)) {
      deviations.unsupported("schema", schema);
      return entry(file, schema, deviations);
    }
    String kind = root.path(KIND_KEYS.get(schema)).asText();
    Optional<GoldenKind> replay =
        kinds.stream()
            .filter(k -> k.schema().equals(schema) && k.kinds().contains(kind))
            .findFirst();
    if (replay.isPresent()) {
      ExpectedKeys.require(kind, root, deviations);
      check(replay.get(), root, deviations);
    } else {
      deviations.unsupported(KIND_KEYS.get(schema), kind);
    }
    return entry(file, kind, deviations);
  }

  private static ConformanceReport.Entry entry(Path file, String kind, Deviations deviations) {
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
      deviations.fail("file", "as its schema says", flaw(e));
    }
  }

  private static String flaw(RuntimeException e) {
    return e instanceof IllegalArgumentException && e.getMessage() != null
        ? e.getMessage()
        : "a key that is missing or a value of another shape (" + e + ")";
  }
}
