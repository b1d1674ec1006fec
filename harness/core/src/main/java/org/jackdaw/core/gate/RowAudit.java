package org.jackdaw.core.gate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jackdaw.core.result.Digests;
import org.jackdaw.core.result.Manifest;
import org.jackdaw.core.result.ResultFolder;
import org.jackdaw.core.result.Rows;
import org.jackdaw.core.result.Task;

/**
 * Goes once through {@code episodes.csv}: a digest of every run's rows, and whether they keep to
 * what holds in every world. The digest is over seeds, steps, returns and ends of all episodes; it
 * leaves out the experiment's name, labels and metrics, so another metric does not change it.
 */
final class RowAudit {

  /** What was found of a run. */
  record Audited(long episodes, String digest, Optional<String> problem) {}

  private record Run(String environment, String agent, int seed) {}

  private static final List<String> IDENTIFYING =
      List.of(
          "phase",
          "checkpoint",
          "episode",
          "environment_seed",
          "steps",
          "return",
          "terminated",
          "truncated",
          "success");

  private final Manifest manifest;
  private final List<String> header;
  private final int[] columns;
  private final Map<String, Map<Integer, Audited>> byCase = new TreeMap<>();

  private Optional<Run> current = Optional.empty();
  private final StringBuilder text = new StringBuilder();
  private long episodes;
  private Optional<String> problem = Optional.empty();

  private RowAudit(Manifest manifest, List<String> header) {
    this.manifest = manifest;
    this.header = header;
    this.columns = IDENTIFYING.stream().mapToInt(header::indexOf).toArray();
  }

  static RowAudit of(Path folder, Manifest manifest) throws IOException {
    Path file = folder.resolve(ResultFolder.EPISODES);
    List<String> header = Rows.header(file);
    RowAudit audit = new RowAudit(manifest, header);
    Rows.read(file, header, audit::add);
    audit.finishRun();
    return audit;
  }

  /** What was found of the runs of a case, by seed. */
  Map<Integer, Audited> runs(String environment, String agent) {
    return byCase.getOrDefault(environment + "/" + agent, Map.of());
  }

  private void add(List<String> row) {
    Run run = new Run(row.get(1), row.get(2), Integer.parseInt(row.get(4)));
    if (!current.equals(Optional.of(run))) {
      finishRun();
      current = Optional.of(run);
    }
    for (int column : columns) {
      text.append(row.get(column)).append(',');
    }
    text.append('\n');
    episodes++;
    if (problem.isEmpty()) {
      problem = problem(row);
    }
  }

  private void finishRun() {
    current.ifPresent(
        run ->
            byCase
                .computeIfAbsent(run.environment + "/" + run.agent, name -> new TreeMap<>())
                .put(run.seed, new Audited(episodes, Digests.of(text.toString()), problem)));
    text.setLength(0);
    episodes = 0;
    problem = Optional.empty();
  }

  private Optional<String> problem(List<String> row) {
    String where = row.get(at("phase")) + " episode " + row.get(at("episode"));
    long steps = Long.parseLong(row.get(at("steps")));
    int limit = manifest.task(row.get(1)).map(Task::stepLimit).orElse(Integer.MAX_VALUE);
    if (steps < 1 || steps > limit) {
      return Optional.of(where + " took " + steps + " steps, the limit is " + limit);
    }
    return Double.isFinite(Double.parseDouble(row.get(at("return"))))
        ? Optional.empty()
        : Optional.of("the return of " + where + " is " + row.get(at("return")));
  }

  private int at(String column) {
    return header.indexOf(column);
  }
}
