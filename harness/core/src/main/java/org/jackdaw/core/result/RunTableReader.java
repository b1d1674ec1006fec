package org.jackdaw.core.result;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jackdaw.api.env.Phase;
import org.jackdaw.core.metric.NormalisedScore;

/** Gathers the rows of {@code episodes.csv} into scores of training runs. */
final class RunTableReader {

  private static final List<String> UNMEASURED =
      List.of("terminated", "truncated", RowSchema.REPEATABLE);

  private final Manifest manifest;
  private final List<String> header;
  private final Map<String, Integer> places = new HashMap<>(); // of the columns, by name
  private final List<Integer> columns = new ArrayList<>(); // of the metrics, in the header
  private final List<String> metrics = new ArrayList<>();
  private final boolean normalise;
  private final Map<RunGroup, SortedMap<Integer, RunScores>> groups = new LinkedHashMap<>();

  RunTableReader(Manifest manifest, List<String> header) {
    this.manifest = manifest;
    this.header = header;
    header.forEach(name -> places.put(name, places.size()));
    for (int c = header.indexOf("steps"); c < header.size(); c++) {
      if (!UNMEASURED.contains(header.get(c))) {
        columns.add(c);
        metrics.add(header.get(c));
      }
    }
    normalise = !metrics.contains(NormalisedScore.COLUMN);
    if (normalise) {
      metrics.add(NormalisedScore.COLUMN);
    }
  }

  void read(Path episodes) throws IOException {
    Rows.read(episodes, header, this::add);
  }

  private void add(List<String> row) {
    String environment = row.get(at("environment"));
    RunGroup group =
        new RunGroup(
            environment,
            row.get(at("agent")),
            row.get(at("knowledge")),
            row.get(at("phase")),
            due(Long.parseLong(row.get(at("checkpoint")))));
    int seed = Integer.parseInt(row.get(at("seed")));
    RunScores scores =
        groups
            .computeIfAbsent(group, g -> new TreeMap<>())
            .computeIfAbsent(seed, s -> new RunScores(metrics.size()));
    for (int m = 0; m < columns.size(); m++) {
      String cell = row.get(columns.get(m));
      if (!cell.isEmpty()) {
        scores.add(m, number(cell));
      }
    }
    if (normalise) {
      double total = Double.parseDouble(row.get(at("return")));
      manifest
          .task(environment)
          .flatMap(task -> model(task, row, seed))
          .map(model -> model.normalised(total))
          .filter(OptionalDouble::isPresent)
          .ifPresent(score -> scores.add(metrics.size() - 1, score.getAsDouble()));
    }
  }

  /**
   * The model of a row's episode; where steps are counted a row does not say how many episodes came
   * before it, so in a world that changes its model is not known.
   */
  private Optional<Task.TaskModel> model(Task task, List<String> row, int seed) {
    if (!task.changes()) {
      return task.model(seed, 0);
    }
    if (manifest.protocol().countsSteps()) {
      return Optional.empty();
    }
    long trained = Long.parseLong(row.get(at("checkpoint")));
    boolean training = row.get(at("phase")).equals(Phase.TRAIN.word());
    return task.model(seed, training ? trained + Long.parseLong(row.get(at("episode"))) : trained);
  }

  private int at(String column) {
    return places.get(column);
  }

  private static double number(String cell) {
    return switch (cell) {
      case "true" -> 1;
      case "false" -> 0;
      default -> Double.parseDouble(cell);
    };
  }

  /** Where steps are counted, runs are measured a few steps late; they belong together. */
  private long due(long checkpoint) {
    if (!manifest.protocol().countsSteps()) {
      return checkpoint;
    }
    long goal = manifest.protocol().trainSteps().getAsLong();
    long every = manifest.protocol().evaluateEvery();
    return checkpoint >= goal ? goal : checkpoint / every * every;
  }

  RunTable table() {
    return new RunTable(manifest, metrics, groups);
  }
}
