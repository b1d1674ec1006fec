package org.jackdaw.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jackdaw.api.model.BetweenEpisodes;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.StartBlock;
import org.jackdaw.api.model.Table;
import org.jackdaw.api.model.TableName;

/**
 * Counts what a world does, column by column of its published model, and compares. Each draw is
 * also counted apart by what was drawn before it in the same step, and by what the same table gave
 * in the step before: a draw depends on its column and on nothing else.
 */
final class ModelFrequencies {

  /** One draw: the table's name, and a text that holds its column and outcome too. */
  private record Draw(String table, String text) {}

  private record Column(String words, double[] p, int[] counts) {}

  private final Model model;
  private final Map<String, Column> columns = new TreeMap<>();
  private List<Draw> now = new ArrayList<>();
  private List<Draw> before = new ArrayList<>();

  ModelFrequencies(Model model) {
    this.model = model;
  }

  /** An episode has started in these states and shown these outcomes. */
  void started(int[] states, int[] controls, int[] outcomes) {
    startedBlocks(
        model.start().stream()
            .filter(block -> !model.between().containsKey(block.factors().get(0)))
            .toList(),
        states);
    for (int m = 0; m < outcomes.length; m++) {
      if (model.observedAtReset(m)) {
        seen(m, states, states, controls, outcomes[m]);
      }
    }
  }

  /** These blocks have been drawn. */
  void startedBlocks(List<StartBlock> blocks, int[] states) {
    now = new ArrayList<>();
    before = new ArrayList<>();
    for (StartBlock block : blocks) {
      int joint = 0;
      for (String factor : block.factors()) {
        int f = model.factor(factor);
        joint = joint * model.factors().get(f).size() + states[f];
      }
      String name = TableName.start(String.join("*", block.factors()));
      drawn(name, block.distribution(), 0, joint);
    }
  }

  /** A step has been taken. */
  void moved(int[] from, int[] controls, int[] to, int[] outcomes) {
    before = now;
    now = new ArrayList<>();
    for (int f = 0; f < to.length; f++) {
      int column = model.transitionColumn(f, from, controls);
      drawn(
          TableName.transition(model.factors().get(f).name()),
          model.transition(f).table(),
          column,
          to[f]);
    }
    for (int m = 0; m < outcomes.length; m++) {
      seen(m, from, to, controls, outcomes[m]);
    }
  }

  private void seen(int modality, int[] from, int[] to, int[] controls, int outcome) {
    int column = model.likelihoodColumn(modality, from, to, controls);
    String name = TableName.likelihood(model.modalities().get(modality).name());
    drawn(name, model.likelihood(modality).table(), column, outcome);
  }

  /** A factor has switched between two episodes. */
  void switched(int factor, int from, int to) {
    String name = model.factors().get(factor).name();
    Table matrix = ((BetweenEpisodes.Switching) model.between(factor)).matrix();
    count("between." + name, matrix, from, to);
  }

  private void drawn(String name, Table table, int column, int row) {
    count(name, table, column, row);
    double[] p = cells(table, column);
    if (possible(p) > 1) {
      String key = name + "#" + column;
      now.forEach(draw -> count(key + " given " + draw.text(), p, row));
      for (Draw draw : before) {
        if (draw.table().equals(name)) {
          count(key + " after " + draw.text(), p, row);
        }
      }
      now.add(new Draw(name, key + "=" + row));
    }
  }

  private void count(String name, Table table, int column, int row) {
    assertThat(table.get(row, column))
        .as("%s: outcome %d of column %d happened; its probability", name, row, column)
        .isPositive();
    count(name + "#" + column, cells(table, column), row);
  }

  private void count(String key, double[] p, int row) {
    columns.computeIfAbsent(key, words -> new Column(words, p, new int[p.length])).counts()[row]++;
  }

  private static double[] cells(Table table, int column) {
    double[] cells = new double[table.rows()];
    table.addColumn(column, 1, cells);
    return cells;
  }

  private static int possible(double[] p) {
    return (int) Arrays.stream(p).filter(cell -> cell > 0).count();
  }

  /** Fails if any column strays further than chance does with the stated probability. */
  void check(double falseAlarm) {
    assertThat(columns).as("columns that were visited").isNotEmpty();
    double each = falseAlarm / columns.size();
    for (Column column : columns.values()) {
      assertThat(MultinomialBound.distance(column.counts(), column.p()))
          .as(
              "table and column %s: counts %s against %s",
              column.words(), Arrays.toString(column.counts()), Arrays.toString(column.p()))
          .isLessThanOrEqualTo(MultinomialBound.limit(possible(column.p()), each));
    }
  }
}
