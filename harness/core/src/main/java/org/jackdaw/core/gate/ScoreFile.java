package org.jackdaw.core.gate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jackdaw.api.text.Decimals;
import org.jackdaw.core.result.Manifest;
import org.jackdaw.core.result.Rows;

/** The scores of an accepted baseline: one row per training run. */
final class ScoreFile {

  static final String NAME = "scores.csv";

  private static final List<String> HEADER =
      List.of(
          "environment",
          "agent",
          "knowledge",
          "seed",
          "phase",
          "checkpoint",
          "episodes",
          "return",
          "normalised_score",
          "decide_microseconds",
          "rows_sha256");

  private ScoreFile() {}

  static void write(Path folder, List<GatedCase> cases) throws IOException {
    StringBuilder text = new StringBuilder(Rows.line(HEADER)).append('\n');
    for (GatedCase gated : cases) {
      for (GatedRun run : gated.runs().values()) {
        text.append(Rows.line(cells(gated, run))).append('\n');
      }
    }
    Files.writeString(folder.resolve(NAME), text.toString());
  }

  private static List<String> cells(GatedCase gated, GatedRun run) {
    return List.of(
        gated.key().environment(),
        gated.key().agent(),
        gated.key().knowledge(),
        Integer.toString(run.seed()),
        gated.phase(),
        Long.toString(gated.checkpoint()),
        Long.toString(run.episodes()),
        text(run.returned()),
        text(run.normalised()),
        text(run.decideMicroseconds()),
        run.digest());
  }

  private static String text(OptionalDouble value) {
    return value.isPresent() ? Decimals.format(value.getAsDouble()) : "";
  }

  static List<GatedCase> read(Path folder, Manifest manifest) throws IOException {
    Map<CaseKey, SortedMap<Integer, GatedRun>> runs = new LinkedHashMap<>();
    Map<CaseKey, List<String>> firstRows = new LinkedHashMap<>();
    Rows.read(
        folder.resolve(NAME),
        HEADER,
        row -> {
          CaseKey key = new CaseKey(row.get(0), row.get(1), row.get(2));
          GatedRun run = run(row);
          runs.computeIfAbsent(key, k -> new TreeMap<>()).put(run.seed(), run);
          firstRows.putIfAbsent(key, row);
        });
    List<GatedCase> cases = new ArrayList<>();
    runs.forEach(
        (key, found) -> {
          List<String> row = firstRows.get(key);
          boolean repeatable = !manifest.notRepeatable().contains(key.agent());
          cases.add(new GatedCase(key, row.get(4), Long.parseLong(row.get(5)), repeatable, found));
        });
    return cases;
  }

  private static GatedRun run(List<String> row) {
    return new GatedRun(
        Integer.parseInt(row.get(3)),
        Long.parseLong(row.get(6)),
        number(row.get(7)),
        number(row.get(8)),
        number(row.get(9)),
        row.get(10),
        Optional.empty());
  }

  private static OptionalDouble number(String cell) {
    return cell.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(cell));
  }
}
