package org.jackdaw.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.jackdaw.api.model.BetweenEpisodes;
import org.jackdaw.api.model.Conditional;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.StartBlock;
import org.jackdaw.api.model.Table;
import org.jackdaw.api.model.TableName;

/** Counts what a world does, column by column of its published model, and compares. */
final class ModelFrequencies {

  private record Column(String table, int column, String words, double[] p) {}

  private final Model model;
  private final Map<String, Column> columns = new TreeMap<>();
  private final Map<String, int[]> counts = new TreeMap<>();

  ModelFrequencies(Model model) {
    this.model = model;
  }

  void started(int[] states) {
    for (StartBlock block : model.start()) {
      if (!model.between().containsKey(block.factors().get(0))) {
        startedBlock(block, states);
      }
    }
  }

  void startedBlock(StartBlock block, int[] states) {
    int joint = 0;
    for (String factor : block.factors()) {
      int f = model.factor(factor);
      joint = joint * model.factors().get(f).size() + states[f];
    }
    count(
        TableName.start(String.join("*", block.factors())),
        block.distribution(),
        0,
        "start",
        joint);
  }

  void firstSeen(int[] states, int[] controls, int[] outcomes) {
    for (int m = 0; m < outcomes.length; m++) {
      if (model.observedAtReset(m)) {
        seen(m, states, states, controls, outcomes[m]);
      }
    }
  }

  void moved(int[] before, int[] controls, int[] after, int[] outcomes) {
    for (int f = 0; f < after.length; f++) {
      Conditional table = model.transition(f);
      int column = model.transitionColumn(f, before, controls);
      String name = TableName.transition(model.factors().get(f).name());
      count(name, table.table(), column, model.describeColumn(table, column), after[f]);
    }
    for (int m = 0; m < outcomes.length; m++) {
      seen(m, before, after, controls, outcomes[m]);
    }
  }

  void switched(int factor, int from, int to) {
    String name = model.factors().get(factor).name();
    Table matrix = ((BetweenEpisodes.Switching) model.between(factor)).matrix();
    count("between." + name, matrix, from, "from " + from, to);
  }

  private void seen(int modality, int[] before, int[] after, int[] controls, int outcome) {
    Conditional table = model.likelihood(modality);
    int column = model.likelihoodColumn(modality, before, after, controls);
    String name = TableName.likelihood(model.modalities().get(modality).name());
    count(name, table.table(), column, model.describeColumn(table, column), outcome);
  }

  private void count(String name, Table table, int column, String words, int row) {
    assertThat(table.get(row, column))
        .as("%s: outcome %d of column %s happened; its probability", name, row, words)
        .isPositive();
    String key = name + "#" + column;
    columns.computeIfAbsent(key, k -> new Column(name, column, words, cells(table, column)));
    counts.computeIfAbsent(key, k -> new int[table.rows()])[row]++;
  }

  private static double[] cells(Table table, int column) {
    double[] cells = new double[table.rows()];
    table.addColumn(column, 1, cells);
    return cells;
  }

  /** Fails if any column strays further than chance does with the stated probability. */
  void check(double falseAlarm) {
    assertThat(counts).as("columns that were visited").isNotEmpty();
    double each = falseAlarm / counts.size();
    counts.forEach(
        (key, drawn) -> {
          Column column = columns.get(key);
          int possible = (int) java.util.Arrays.stream(column.p()).filter(p -> p > 0).count();
          assertThat(MultinomialBound.distance(drawn, column.p()))
              .as(
                  "%s, column %s: counts %s against %s",
                  column.table(),
                  column.words(),
                  java.util.Arrays.toString(drawn),
                  java.util.Arrays.toString(column.p()))
              .isLessThanOrEqualTo(MultinomialBound.limit(possible, each));
        });
  }
}
