package org.jackdaw.core.result;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.jackdaw.api.env.Phase;
import org.jackdaw.core.metric.NormalisedScore;
import org.jackdaw.stats.Interval;

/** A summary for the terminal: each world's last evaluation, one line per contender. */
final class SummaryTable {

  private static final int DECIMALS = 3;
  private static final Map<String, String> SHORT =
      Map.of("normalised", "norm.", "parameter", "param.", "observer", "obs.");

  private final Summary summary;
  private final Sanity sanity;

  SummaryTable(Summary summary) {
    this.summary = summary;
    this.sanity = Sanity.of(summary);
  }

  String text() {
    StringBuilder text = new StringBuilder();
    Set<String> environments = new LinkedHashSet<>();
    summary.rows().forEach(row -> environments.add(row.environment()));
    environments.forEach(environment -> text.append(section(environment)).append('\n'));
    sanity.lines().forEach(line -> text.append(line).append('\n'));
    int failed = summary.manifest().failedCells().size();
    if (failed > 0) {
      text.append(failed == 1 ? "1 cell" : failed + " cells");
      text.append(" failed and left no rows; see ").append(ResultFolder.FAILURES).append('\n');
    }
    return text.toString();
  }

  private String section(String environment) {
    List<SummaryRow> of =
        summary.rows().stream().filter(row -> row.environment().equals(environment)).toList();
    String phase =
        of.stream().anyMatch(row -> row.phase().equals(Phase.EVALUATE.word()))
            ? Phase.EVALUATE.word()
            : Phase.TRAIN.word();
    long last =
        of.stream()
            .filter(row -> row.phase().equals(phase))
            .mapToLong(SummaryRow::checkpoint)
            .max()
            .orElseThrow();
    List<SummaryRow> shown =
        of.stream().filter(row -> row.phase().equals(phase) && row.checkpoint() == last).toList();
    return title(environment, phase, last, shown) + grid(shown);
  }

  private String title(String environment, String phase, long checkpoint, List<SummaryRow> rows) {
    String unit =
        summary.manifest().protocol().countsSteps() ? " training steps" : " training episodes";
    String when = phase.equals(Phase.EVALUATE.word()) ? "evaluated after " : "trained from ";
    int runs = rows.stream().mapToInt(row -> row.interval().n()).max().orElse(0);
    return environment
        + ": "
        + when
        + checkpoint
        + unit
        + (runs == 1 ? ", 1 run" : ", " + runs + " runs, mean [95 % interval]")
        + scale(environment)
        + "\n";
  }

  private String scale(String environment) {
    return summary.manifest().tasks().stream()
        .filter(task -> task.environment().equals(environment) && task.models().size() == 1)
        .findFirst()
        .map(task -> task.models().get(0))
        .map(
            model ->
                (model.floor().isPresent()
                        ? "; uniform policy " + fixed(model.floor().getAsDouble(), DECIMALS)
                        : "")
                    + (model.ceiling().isPresent()
                        ? ", optimum " + fixed(model.ceiling().getAsDouble(), DECIMALS)
                        : ""))
        .orElse("");
  }

  private String grid(List<SummaryRow> rows) {
    Map<String, Map<String, SummaryRow>> agents = new LinkedHashMap<>();
    for (SummaryRow row : rows) {
      agents.computeIfAbsent(row.agent(), agent -> new LinkedHashMap<>()).put(row.metric(), row);
    }
    TextGrid grid = new TextGrid();
    grid.text("agent", agents.keySet().stream().map(this::marked).toList());
    Footnotes notes = new Footnotes();
    grid.text(
        "knowledge",
        agents.values().stream()
            .map(m -> notes.shortened(m.values().iterator().next().knowledge()))
            .toList());
    grid.numbers(List.of("return"), column(agents, "return", SummaryTable::withBounds));
    for (String metric : order(agents)) {
      grid.numbers(heading(metric), column(agents, metric, SummaryTable::mean));
    }
    return grid.render() + notes.text();
  }

  private String marked(String agent) {
    return sanity.failed(agent) ? agent + " *" : agent;
  }

  /** Long labels below the table, so that it stays readable on a terminal. */
  private static final class Footnotes {

    private static final int WIDEST = 12;

    private final List<String> notes = new ArrayList<>();

    /** A label as it is, or its first word with the number of its note. */
    String shortened(String label) {
      if (label.length() <= WIDEST) {
        return label;
      }
      if (!notes.contains(label)) {
        notes.add(label);
      }
      return label.split("[^a-z]", 2)[0] + " (" + (notes.indexOf(label) + 1) + ")";
    }

    String text() {
      StringBuilder text = new StringBuilder();
      for (String note : notes) {
        text.append("  (").append(notes.indexOf(note) + 1).append(") ").append(note).append('\n');
      }
      return text.toString();
    }
  }

  /** Success, score and steps first, then the others as they stand in {@code episodes.csv}. */
  private static List<String> order(Map<String, Map<String, SummaryRow>> agents) {
    List<String> order = new ArrayList<>(List.of("success", NormalisedScore.COLUMN, "steps"));
    for (Map<String, SummaryRow> metrics : agents.values()) {
      int last = 2;
      for (String metric : metrics.keySet()) {
        int known = order.indexOf(metric);
        if (known < 0 && !metric.equals("return")) {
          order.add(++last, metric);
        }
        last = Math.max(last, known);
      }
    }
    return order;
  }

  /** The cells of a column, all with as many decimals as its largest number leaves room for. */
  private static List<String> column(
      Map<String, Map<String, SummaryRow>> agents,
      String metric,
      BiFunction<Interval, Integer, String> text) {
    List<Optional<Interval>> intervals =
        agents.values().stream()
            .map(m -> Optional.ofNullable(m.get(metric)).map(SummaryRow::interval))
            .toList();
    double largest =
        intervals.stream()
            .flatMap(Optional::stream)
            .mapToDouble(interval -> Math.abs(interval.estimate()))
            .max()
            .orElse(0);
    int decimals = largest < 10 ? 3 : largest < 100 ? 2 : 1;
    return intervals.stream().map(i -> i.map(v -> text.apply(v, decimals)).orElse("")).toList();
  }

  private static List<String> heading(String metric) {
    return Arrays.stream(metric.split("_")).map(word -> SHORT.getOrDefault(word, word)).toList();
  }

  private static String mean(Interval interval, int decimals) {
    return fixed(interval.estimate(), decimals);
  }

  private static String withBounds(Interval interval, int decimals) {
    String mean = mean(interval, decimals);
    return interval.low().isEmpty() || interval.high().isEmpty()
        ? mean
        : mean
            + " ["
            + fixed(interval.low().getAsDouble(), decimals)
            + ", "
            + fixed(interval.high().getAsDouble(), decimals)
            + "]";
  }

  private static String fixed(double value, int decimals) {
    return new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN).toPlainString();
  }
}
