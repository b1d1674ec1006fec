package org.jackdaw.core.result;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jackdaw.api.env.Phase;
import org.jackdaw.core.metric.NormalisedScore;
import org.jackdaw.stats.Interval;

/** A summary for the terminal: each world's last evaluation, one line per contender. */
final class SummaryTable {

  private static final int DECIMALS = 3;
  private static final Set<String> FIXED = Set.of("return", "success", NormalisedScore.COLUMN);
  private static final Map<String, String> SHORT =
      Map.of("normalised", "norm.", "parameter", "param.");

  private final Summary summary;

  SummaryTable(Summary summary) {
    this.summary = summary;
  }

  String text() {
    StringBuilder text = new StringBuilder();
    Set<String> environments = new LinkedHashSet<>();
    summary.rows().forEach(row -> environments.add(row.environment()));
    environments.forEach(environment -> text.append(section(environment)).append('\n'));
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
                (model.floor().isPresent() ? "; random " + fixed(model.floor().getAsDouble()) : "")
                    + (model.ceiling().isPresent()
                        ? ", optimum " + fixed(model.ceiling().getAsDouble())
                        : ""))
        .orElse("");
  }

  private static String grid(List<SummaryRow> rows) {
    Set<String> others = new LinkedHashSet<>();
    Map<String, Map<String, SummaryRow>> agents = new LinkedHashMap<>();
    for (SummaryRow row : rows) {
      agents.computeIfAbsent(row.agent(), agent -> new LinkedHashMap<>()).put(row.metric(), row);
      if (!FIXED.contains(row.metric()) && !row.metric().equals("steps")) {
        others.add(row.metric());
      }
    }
    TextGrid grid = new TextGrid();
    grid.text("agent");
    grid.text("knowledge");
    grid.number("return");
    grid.number("success");
    grid.number("norm.", "score");
    grid.number("steps");
    others.forEach(metric -> grid.number(heading(metric)));
    agents.forEach((agent, metrics) -> grid.row(cells(agent, metrics, others)));
    return grid.render();
  }

  private static List<String> cells(
      String agent, Map<String, SummaryRow> metrics, Set<String> others) {
    List<String> cells = new ArrayList<>();
    cells.add(agent);
    cells.add(metrics.values().iterator().next().knowledge());
    cells.add(withBounds(metrics.get("return").interval()));
    cells.add(mean(metrics, "success"));
    cells.add(mean(metrics, NormalisedScore.COLUMN));
    cells.add(mean(metrics, "steps"));
    others.forEach(metric -> cells.add(mean(metrics, metric)));
    return cells;
  }

  private static String[] heading(String metric) {
    String[] words = metric.split("_");
    for (int i = 0; i < words.length; i++) {
      words[i] = SHORT.getOrDefault(words[i], words[i]);
    }
    return words;
  }

  private static String mean(Map<String, SummaryRow> metrics, String metric) {
    return Optional.ofNullable(metrics.get(metric))
        .map(row -> fixed(row.interval().estimate()))
        .orElse("");
  }

  private static String withBounds(Interval interval) {
    String mean = fixed(interval.estimate());
    return interval.low().isEmpty() || interval.high().isEmpty()
        ? mean
        : mean
            + " ["
            + fixed(interval.low().getAsDouble())
            + ", "
            + fixed(interval.high().getAsDouble())
            + "]";
  }

  private static String fixed(double value) {
    return new BigDecimal(value).setScale(DECIMALS, RoundingMode.HALF_EVEN).toPlainString();
  }
}
