package org.jackdaw.core.gate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jackdaw.api.text.Decimals;
import org.jackdaw.core.result.Rows;
import org.jackdaw.core.result.Task;

/** Means of all baselines that were accepted in a folder, the oldest first. */
final class HistoryFile {

  static final String NAME = "history.csv";

  private static final List<String> HEADER =
      List.of("code", "environment", "agent", "knowledge", "task", "metric", "n", "mean", "error");

  /** One accepted mean. */
  record Entry(
      String code, CaseKey key, String task, String metric, int runs, double mean, double error) {}

  private HistoryFile() {}

  static void append(Path folder, Measurement measured) throws IOException {
    Path file = folder.resolve(NAME);
    StringBuilder text =
        new StringBuilder(Files.exists(file) ? Files.readString(file) : Rows.line(HEADER) + "\n");
    for (GatedCase gated : measured.cases()) {
      text.append(Rows.line(cells(entry(measured, gated)))).append('\n');
    }
    Files.writeString(file, text.toString());
  }

  /** What a measurement would add to the history of a case. */
  static Entry entry(Measurement measured, GatedCase gated) {
    boolean normalised = gated.runs().values().stream().allMatch(r -> r.normalised().isPresent());
    List<Double> scores =
        gated.runs().values().stream()
            .map(run -> (normalised ? run.normalised() : run.returned()).orElseThrow())
            .toList();
    String task =
        measured.manifest().task(gated.key().environment()).map(Task::hash).orElse("unknown");
    return new Entry(
        measured.manifest().code().text(),
        gated.key(),
        task,
        normalised ? "normalised_score" : "return",
        scores.size(),
        Figures.mean(scores),
        Figures.standardError(scores));
  }

  private static List<String> cells(Entry entry) {
    return List.of(
        entry.code(),
        entry.key().environment(),
        entry.key().agent(),
        entry.key().knowledge(),
        entry.task(),
        entry.metric(),
        Integer.toString(entry.runs()),
        Decimals.format(entry.mean()),
        Decimals.format(entry.error()));
  }

  /** The history of a baseline; empty for a result folder. */
  static List<Entry> read(Path folder) throws IOException {
    List<Entry> entries = new ArrayList<>();
    Path file = folder.resolve(NAME);
    if (Files.exists(file)) {
      Rows.read(file, HEADER, row -> entries.add(entry(row)));
    }
    return entries;
  }

  private static Entry entry(List<String> row) {
    return new Entry(
        row.get(0),
        new CaseKey(row.get(1), row.get(2), row.get(3)),
        row.get(4),
        row.get(5),
        Integer.parseInt(row.get(6)),
        Double.parseDouble(row.get(7)),
        Double.parseDouble(row.get(8)));
  }
}
