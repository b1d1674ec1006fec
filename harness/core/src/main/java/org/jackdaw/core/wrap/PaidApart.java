package org.jackdaw.core.wrap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jackdaw.api.model.Conditional;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.ModelBuilder;
import org.jackdaw.api.model.OutcomeValues;
import org.jackdaw.api.model.Reward;
import org.jackdaw.api.model.Table;
import org.jackdaw.api.model.TableBuilder;
import org.jackdaw.api.model.Variable;

/**
 * A model whose reward is taken apart from the modality that showed it: a modality known from the
 * reward alone pays the same, and takes the preferences over.
 */
final class PaidApart {

  private PaidApart() {}

  /** Why that cannot be done; empty if it can. */
  static Optional<String> hindrance(Model model) {
    Reward reward = model.reward().orElseThrow();
    if (!certain(model.likelihood(model.modality(reward.modality())).table())) {
      return Optional.of(
          "modality "
              + reward.modality()
              + " shows by chance what is paid, so the two cannot be told apart");
    }
    return distinct(merged(reward.values()))
        ? Optional.empty()
        : Optional.of("two outcomes of " + reward.modality() + " pay the same at some steps only");
  }

  /** Whether every column is certain. */
  static boolean certain(Table table) {
    for (int c = 0; c < table.columns(); c++) {
      double[] column = new double[table.rows()];
      table.addColumn(c, 1, column);
      if (Arrays.stream(column).noneMatch(p -> p == 1)) {
        return false;
      }
    }
    return true;
  }

  /** The model with a paying modality of this name; there is no hindrance. */
  static Model of(Model model, String wanted) {
    Reward reward = model.reward().orElseThrow();
    Map<List<Double>, List<Integer>> merged = merged(reward.values());
    String name = FreshName.modality(model, wanted);
    int old = model.modality(reward.modality());
    ModelBuilder builder =
        model.toBuilder().modality(variable(name, model.modalities().get(old), merged));
    Conditional shown = model.likelihood(old);
    builder.likelihood(name, new Conditional(shown.parents(), pay(shown.table(), merged)));
    builder.absentAtReset(name);
    builder.reward(new Reward(name, values(reward.values(), merged), true));
    OutcomeValues liked = model.preferences().get(reward.modality());
    if (liked != null) {
      builder.preference(name, values(liked, merged));
      builder.preference(reward.modality(), OutcomeValues.of(new double[liked.outcomes()]));
    }
    return builder.build();
  }

  /** Outcomes that pay the same at every step, by what they pay. */
  private static Map<List<Double>, List<Integer>> merged(OutcomeValues values) {
    Map<List<Double>, List<Integer>> merged = new LinkedHashMap<>();
    for (int o = 0; o < values.outcomes(); o++) {
      int outcome = o;
      List<Double> pays =
          IntStream.range(0, values.steps()).mapToObj(t -> values.value(t, outcome) + 0.0).toList();
      merged.computeIfAbsent(pays, p -> new ArrayList<>()).add(o);
    }
    return merged;
  }

  private static boolean distinct(Map<List<Double>, List<Integer>> merged) {
    int steps = merged.keySet().iterator().next().size();
    return IntStream.range(Math.min(1, steps - 1), steps)
        .allMatch(
            t -> merged.keySet().stream().map(p -> p.get(t)).distinct().count() == merged.size());
  }

  private static Variable variable(
      String name, Variable shown, Map<List<Double>, List<Integer>> merged) {
    return new Variable(name, merged.values().stream().map(g -> shown.label(g.get(0))).toList());
  }

  private static Table pay(Table shown, Map<List<Double>, List<Integer>> merged) {
    List<List<Integer>> groups = List.copyOf(merged.values());
    TableBuilder pay = new TableBuilder(groups.size(), shown.columns());
    for (int c = 0; c < shown.columns(); c++) {
      double[] column = new double[groups.size()];
      for (int g = 0; g < column.length; g++) {
        int at = c;
        column[g] = groups.get(g).stream().anyMatch(o -> shown.get(o, at) == 1) ? 1 : 0;
      }
      pay.add(column);
    }
    return pay.build();
  }

  /** Values of the merged outcomes: those of the first outcome of each. */
  private static OutcomeValues values(OutcomeValues old, Map<List<Double>, List<Integer>> merged) {
    int[] firsts = merged.values().stream().mapToInt(group -> group.get(0)).toArray();
    double[][] rows = new double[old.steps()][];
    for (int t = 0; t < rows.length; t++) {
      int step = t;
      rows[t] = Arrays.stream(firsts).mapToDouble(o -> old.value(step, o)).toArray();
    }
    return OutcomeValues.perStep(rows);
  }
}
