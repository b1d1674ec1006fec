package org.jackdaw.core.result;

import static org.jackdaw.core.result.ColumnType.BOOLEAN;
import static org.jackdaw.core.result.ColumnType.DECIMAL;
import static org.jackdaw.core.result.ColumnType.INTEGER;
import static org.jackdaw.core.result.ColumnType.TEXT;

import java.util.ArrayList;
import java.util.List;
import org.jackdaw.core.metric.MetricColumn;
import org.jackdaw.core.metric.MetricFactory;

/**
 * The columns of one CSV file of a result folder; the only place where they are named.
 *
 * @param file the file's name
 * @param columns in order
 */
public record RowSchema(String file, List<Column> columns) {

  /** The column that is there only where a contender is declared not to do the same again. */
  public static final String REPEATABLE = "repeatable";

  private static final List<Column> CELL =
      List.of(
          new Column("experiment", TEXT, "", "name of the experiment"),
          new Column("environment", TEXT, "", "label of the world"),
          new Column("agent", TEXT, "", "label of the contender"),
          new Column("knowledge", TEXT, "", "what the contender was told of the model"),
          new Column("seed", INTEGER, "", "index of the independent training run"));

  private static final List<Column> EPISODE =
      List.of(
          new Column("phase", TEXT, "", "train or evaluate"),
          new Column(
              "checkpoint",
              INTEGER,
              "training episodes or steps",
              "training done at the latest evaluation point, at or before this episode"),
          new Column("episode", INTEGER, "", "number within phase and checkpoint, from 0"),
          new Column("environment_seed", INTEGER, "", "seed of the episode's chances"));

  private static final List<Column> OUTCOME =
      List.of(
          new Column("steps", INTEGER, "steps", "steps taken"),
          new Column("return", DECIMAL, "reward", "sum of the rewards, undiscounted"),
          new Column("terminated", BOOLEAN, "", "whether the world ended"),
          new Column("truncated", BOOLEAN, "", "whether the episode was cut by the step limit"),
          new Column("success", BOOLEAN, "", "whether it was a success, where there is such"));

  /** Copies the columns. */
  public RowSchema {
    columns = List.copyOf(columns);
  }

  /**
   * One row per episode.
   *
   * @param metrics the metrics, in configuration order
   * @return the schema of {@code episodes.csv}
   */
  public static RowSchema episodes(List<MetricFactory> metrics) {
    List<Column> measured = new ArrayList<>();
    metrics.forEach(metric -> metric.columns().forEach(c -> measured.add(decimal(c))));
    return of(ResultFolder.EPISODES, CELL, EPISODE, OUTCOME, measured);
  }

  /**
   * One row per perception of the episodes that are traced: step 0 is the first observation, step t
   * what followed the action t. Cells that hold several values are JSON.
   *
   * @return the schema of {@code steps.csv.gz}
   */
  public static RowSchema steps() {
    return of(
        ResultFolder.STEPS,
        CELL,
        EPISODE,
        List.of(
            new Column("step", INTEGER, "steps", "steps taken so far; 0 before the first action"),
            new Column("action", TEXT, "", "what the agent did to come here; empty at step 0"),
            new Column("reward", DECIMAL, "reward", "what it was paid; empty at step 0"),
            new Column("observation", TEXT, "", "what it perceived, by modality, as JSON"),
            new Column("picture", TEXT, "", "what the world draws of that, lines of text"),
            new Column("state", TEXT, "", "the true state by factor, as JSON"),
            new Column("observer_belief", TEXT, "", "exact belief by factor, as JSON"),
            new Column("observer_info_gain_bits", DECIMAL, "bits", "what the perception told"),
            new Column("agent_belief", TEXT, "", "the agent's belief by factor, as JSON"),
            new Column("agent_free_energy_nats", DECIMAL, "nats", "of the perception"),
            new Column("agent_plan", TEXT, "", "the policies behind the action, as JSON")));
  }

  /**
   * Running values within episodes of more than {@value CurveSteps#SHORT} steps.
   *
   * @param metrics the metrics, in configuration order
   * @return the schema of {@code curves.csv}
   */
  public static RowSchema curves(List<MetricFactory> metrics) {
    List<Column> running = new ArrayList<>();
    running.add(new Column("step", INTEGER, "steps", "steps taken so far"));
    running.add(new Column("return", DECIMAL, "reward", "sum of the rewards so far"));
    for (MetricFactory metric : metrics) {
      metric.columns().stream()
          .filter(MetricColumn::cumulative)
          .forEach(c -> running.add(decimal(c)));
    }
    return of(ResultFolder.CURVES, CELL, EPISODE, running);
  }

  /**
   * One row per cell: how long it took. Never the same twice.
   *
   * @return the schema of {@code timing.csv}
   */
  public static RowSchema timing() {
    return of(
        ResultFolder.TIMING,
        CELL,
        List.of(
            new Column(
                "wall_seconds", DECIMAL, "seconds", "from opening the world to the last row"),
            new Column("episodes", INTEGER, "", "episodes of both phases"),
            new Column("steps", INTEGER, "steps", "steps of both phases"),
            new Column("steps_per_second", DECIMAL, "steps per second", "steps / wall_seconds"),
            new Column(
                "decide_microseconds",
                DECIMAL,
                "microseconds",
                "mean time of a decision, over a sample of the decisions")));
  }

  /**
   * One row per cell that failed.
   *
   * @return the schema of {@code failures.csv}
   */
  public static RowSchema failures() {
    return of(
        ResultFolder.FAILURES,
        CELL,
        List.of(
            new Column("phase", TEXT, "", "phase of the episode that failed, empty before any"),
            new Column("checkpoint", INTEGER, "training episodes or steps", "its checkpoint"),
            new Column("episode", INTEGER, "", "its number within phase and checkpoint"),
            new Column("exception", TEXT, "", "class of the exception"),
            new Column("message", TEXT, "", "its message, on one line"),
            new Column("place", TEXT, "", "where it was thrown")));
  }

  /**
   * Means over training runs, in long form.
   *
   * @return the schema of {@code summary.csv}
   */
  public static RowSchema summary() {
    return of(
        ResultFolder.SUMMARY,
        CELL.subList(0, 4),
        EPISODE.subList(0, 2),
        List.of(
            new Column("metric", TEXT, "", "a column of episodes.csv, or normalised_score"),
            new Column("n", INTEGER, "training runs", "runs that have a score"),
            new Column("mean", DECIMAL, "as the metric", "mean of the runs' scores"),
            new Column("low", DECIMAL, "as the metric", "lower bound, empty for a single run"),
            new Column("high", DECIMAL, "as the metric", "upper bound, empty for a single run"),
            new Column("level", DECIMAL, "", "confidence level"),
            new Column("method", TEXT, "", "how the bounds were made"),
            new Column("note", TEXT, "", "not functional, where a sanity world was not solved")));
  }

  /**
   * This schema where not every contender is repeatable: it ends with a column that says who is.
   *
   * @return a new schema with one more column
   */
  public RowSchema marked() {
    return of(
        file,
        columns,
        List.of(
            new Column(
                REPEATABLE, BOOLEAN, "", "false for a contender that may do otherwise next time")));
  }

  /**
   * The header.
   *
   * @return the columns' names, in order
   */
  public List<String> names() {
    return columns.stream().map(Column::name).toList();
  }

  @SafeVarargs
  private static RowSchema of(String file, List<Column>... parts) {
    List<Column> all = new ArrayList<>();
    for (List<Column> part : parts) {
      all.addAll(part);
    }
    return new RowSchema(file, all);
  }

  private static Column decimal(MetricColumn column) {
    return new Column(column.name(), DECIMAL, column.unit(), column.description());
  }
}
