package org.jackdaw.core.result;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.jackdaw.api.random.SeedTree;
import org.jackdaw.api.text.Decimals;
import org.jackdaw.stats.Interval;
import org.jackdaw.stats.MeanIntervals;

/**
 * What came out: means over training runs with their intervals. The unit of statistics is the
 * training run, never the episode.
 *
 * @param manifest the experiment
 * @param rows in the order of {@code episodes.csv}, metric by metric
 */
public record Summary(Manifest manifest, List<SummaryRow> rows) {

  private static final double LEVEL = 0.95;

  /** Copies the rows. */
  public Summary {
    rows = List.copyOf(rows);
  }

  /**
   * Works the summary out from {@code episodes.csv}.
   *
   * @param folder the result folder
   * @param manifest its manifest, with the worlds described
   * @return the summary
   * @throws IOException if the rows cannot be read
   */
  public static Summary of(Path folder, Manifest manifest) throws IOException {
    return of(RunTable.of(folder, manifest));
  }

  /**
   * Works the summary out from the scores of the runs.
   *
   * @param table the scores
   * @return the summary
   */
  public static Summary of(RunTable table) {
    List<SummaryRow> rows = new ArrayList<>();
    for (RunGroup group : table.groups()) {
      for (String metric : table.metrics()) {
        double[] scores =
            table.scores(group, metric).values().stream().mapToDouble(v -> v).toArray();
        if (scores.length > 0) {
          rows.add(row(table.manifest(), group, metric, scores));
        }
      }
    }
    return new Summary(table.manifest(), rows);
  }

  private static SummaryRow row(Manifest manifest, RunGroup group, String metric, double[] scores) {
    return new SummaryRow(
        group.environment(),
        group.agent(),
        group.knowledge(),
        group.phase(),
        group.checkpoint(),
        metric,
        MeanIntervals.of(scores, LEVEL, seeds(manifest, group, metric)));
  }

  /** The same resamples for all contenders, so equal scores have equal intervals. */
  private static SeedTree seeds(Manifest manifest, RunGroup group, String metric) {
    return SeedTree.root(manifest.rootSeed())
        .child("summary")
        .child(group.environment())
        .child(group.phase())
        .child(group.checkpoint())
        .child(metric);
  }

  /**
   * The summary of a finished folder, from {@code summary.csv}.
   *
   * @param folder the result folder
   * @return the summary
   * @throws IOException if it holds no finished experiment, or cannot be read
   */
  public static Summary read(Path folder) throws IOException {
    Manifest manifest = Manifest.finished(folder);
    List<SummaryRow> rows = new ArrayList<>();
    Rows.read(
        folder.resolve(ResultFolder.SUMMARY),
        RowSchema.summary().names(),
        cells -> rows.add(row(cells)));
    return new Summary(manifest, rows);
  }

  private static SummaryRow row(List<String> cells) {
    return new SummaryRow(
        cells.get(1),
        cells.get(2),
        cells.get(3),
        cells.get(4),
        Long.parseLong(cells.get(5)),
        cells.get(6),
        new Interval(
            Double.parseDouble(cells.get(8)),
            number(cells.get(9)),
            number(cells.get(10)),
            Double.parseDouble(cells.get(11)),
            cells.get(12),
            Integer.parseInt(cells.get(7))));
  }

  private static OptionalDouble number(String cell) {
    return cell.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(cell));
  }

  /**
   * Writes {@code summary.csv}.
   *
   * @param folder the result folder
   * @throws IOException if it cannot be written
   */
  public void write(Path folder) throws IOException {
    StringBuilder text = new StringBuilder(Rows.line(RowSchema.summary().names())).append('\n');
    Sanity sanity = Sanity.of(this);
    rows.forEach(row -> text.append(Rows.line(cells(row, sanity))).append('\n'));
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    AtomicFiles.write(folder.resolve(ResultFolder.SUMMARY), out -> out.write(bytes));
  }

  private List<String> cells(SummaryRow row, Sanity sanity) {
    Interval interval = row.interval();
    return List.of(
        manifest.experiment(),
        row.environment(),
        row.agent(),
        row.knowledge(),
        row.phase(),
        Long.toString(row.checkpoint()),
        row.metric(),
        Integer.toString(interval.n()),
        Decimals.format(interval.estimate()),
        text(interval.low()),
        text(interval.high()),
        Decimals.format(interval.level()),
        interval.method(),
        sanity.note(row.agent()));
  }

  private static String text(OptionalDouble bound) {
    return bound.isPresent() ? Decimals.format(bound.getAsDouble()) : "";
  }

  /**
   * The summary as one JSON object.
   *
   * @return experiment, failed cells, contenders that are not functional, and all rows
   */
  public ObjectNode json() {
    ObjectNode json = Json.object().put("experiment", manifest.experiment());
    json.put("cells-failed", manifest.failedCells().size());
    manifest.failedCells().forEach(json.putArray("failed-cells")::add);
    Sanity.of(this).failed().forEach(json.putArray("not-functional")::add);
    ArrayNode entries = json.putArray("rows");
    rows.forEach(row -> entries.add(json(row)));
    return json;
  }

  private static ObjectNode json(SummaryRow row) {
    Interval interval = row.interval();
    ObjectNode json = Json.object().put("environment", row.environment()).put("agent", row.agent());
    json.put("knowledge", row.knowledge()).put("phase", row.phase());
    json.put("checkpoint", row.checkpoint()).put("metric", row.metric()).put("n", interval.n());
    json.set("mean", Json.number(interval.estimate()));
    interval.low().ifPresent(low -> json.set("low", Json.number(low)));
    interval.high().ifPresent(high -> json.set("high", Json.number(high)));
    json.set("level", Json.number(interval.level()));
    return json.put("method", interval.method());
  }

  /**
   * The summary as a table for the terminal.
   *
   * @return lines of text, each world's last evaluation
   */
  public String table() {
    return new SummaryTable(this).text();
  }
}
