package org.jackdaw.core.gate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jackdaw.core.metric.NormalisedScore;
import org.jackdaw.core.result.Manifest;
import org.jackdaw.core.result.ResultFolder;
import org.jackdaw.core.result.Rows;
import org.jackdaw.core.result.RunGroup;
import org.jackdaw.core.result.RunTable;

/** Reads the runs of a finished result folder. */
final class MeasurementReader {

  private final Path folder;
  private final Manifest manifest;

  MeasurementReader(Path folder, Manifest manifest) {
    this.folder = folder;
    this.manifest = manifest;
  }

  List<GatedCase> cases() throws IOException {
    RunTable table = RunTable.read(folder);
    RowAudit audit = RowAudit.of(folder, manifest);
    Map<String, Double> times = times();
    List<GatedCase> cases = new ArrayList<>();
    for (String environment : table.environments()) {
      for (RunGroup group : table.headline(environment)) {
        cases.add(gated(group, table, audit, times));
      }
    }
    return cases;
  }

  private GatedCase gated(
      RunGroup group, RunTable table, RowAudit audit, Map<String, Double> times) {
    SortedMap<Integer, Double> returned = table.scores(group, "return");
    SortedMap<Integer, Double> normalised = table.scores(group, NormalisedScore.COLUMN);
    CaseKey key = new CaseKey(group.environment(), group.agent(), group.knowledge());
    SortedMap<Integer, GatedRun> runs = new TreeMap<>();
    audit
        .runs(group.environment(), group.agent())
        .forEach(
            (seed, found) -> {
              if (returned.containsKey(seed)) { // else it was told something else
                runs.put(
                    seed,
                    new GatedRun(
                        seed,
                        found.episodes(),
                        number(returned.get(seed)),
                        number(normalised.get(seed)),
                        number(times.get(key.name() + "/" + seed)),
                        found.digest(),
                        found.problem()));
              }
            });
    boolean repeatable = !manifest.notRepeatable().contains(group.agent());
    return new GatedCase(key, group.phase(), group.checkpoint(), repeatable, runs);
  }

  private static OptionalDouble number(Double value) {
    return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  /** Microseconds of a decision by cell. */
  private Map<String, Double> times() throws IOException {
    Map<String, Double> times = new LinkedHashMap<>();
    Path file = folder.resolve(ResultFolder.TIMING);
    if (Files.exists(file)) {
      List<String> header = Rows.header(file);
      int column = header.indexOf("decide_microseconds");
      Rows.read(
          file,
          header,
          row -> {
            if (column >= 0 && !row.get(column).isEmpty()) {
              String cell = row.get(1) + "/" + row.get(2) + "/" + row.get(4);
              times.put(cell, Double.parseDouble(row.get(column)));
            }
          });
    }
    return times;
  }
}
