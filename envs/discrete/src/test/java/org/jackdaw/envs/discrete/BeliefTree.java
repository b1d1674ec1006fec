package org.jackdaw.envs.discrete;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.OutcomeValues;
import org.jackdaw.api.model.StartBlock;
import org.jackdaw.api.model.Table;

/**
 * Optimal values of small partially observed models by expectation and maximisation over the whole
 * tree of actions and outcomes; joint states are carried along with their weights.
 */
final class BeliefTree {

  private static final double ROUNDING = 1e13;

  private final Model model;
  private final OutcomeValues rewards;
  private final int paying;
  private final Map<String, Double> remembered = new HashMap<>();

  BeliefTree(Model model) {
    this.model = model;
    this.rewards = model.reward().orElseThrow().values();
    this.paying = model.modality(model.reward().orElseThrow().modality());
  }

  /** The largest expected undiscounted return of an episode of so many steps. */
  double optimum(int steps) {
    double value = 0;
    Map<String, Map<String, Double>> first = new TreeMap<>();
    for (Map.Entry<String, Double> start : starts().entrySet()) {
      show(first, states(start.getKey()), start.getValue());
    }
    for (Map<String, Double> belief : first.values()) {
      value += value(belief, 0, steps);
    }
    return value;
  }

  private Map<String, Double> starts() {
    Map<String, Double> starts = new TreeMap<>(Map.of(text(new int[model.factors().size()]), 1.0));
    for (StartBlock block : model.start()) {
      Map<String, Double> next = new TreeMap<>();
      starts.forEach(
          (key, weight) -> {
            for (int joint = 0; joint < block.distribution().rows(); joint++) {
              double p = weight * block.distribution().get(joint, 0);
              int[] states = states(key);
              new Start(model, block).place(joint, states);
              if (p > 0) {
                next.merge(text(states), p, Double::sum);
              }
            }
          });
      starts = next;
    }
    return starts;
  }

  /** Splits by what is seen at the reset; modalities there depend on the state alone. */
  private void show(Map<String, Map<String, Double>> seen, int[] states, double weight) {
    outcomes(states, states, new int[model.controls().size()], true, 0, "", weight, seen);
  }

  /** Scales with the belief's weight, so values are remembered for normalised beliefs. */
  private double value(Map<String, Double> weights, int step, int steps) {
    double sum = weights.values().stream().mapToDouble(w -> w).sum();
    if (step == steps || sum == 0) {
      return 0;
    }
    Map<String, Double> belief = new TreeMap<>();
    StringBuilder key = new StringBuilder().append(step).append('/').append(steps);
    weights.forEach(
        (state, weight) -> {
          belief.put(state, weight / sum);
          key.append(state).append(Math.round(weight / sum * ROUNDING));
        });
    Double known = remembered.get(key.toString());
    if (known == null) {
      known = best(belief, step, steps);
      remembered.put(key.toString(), known);
    }
    return sum * known;
  }

  private double best(Map<String, Double> belief, int step, int steps) {
    double best = Double.NEGATIVE_INFINITY;
    for (int action = 0; action < model.actions().size(); action++) {
      best = Math.max(best, value(belief, action, step, steps));
    }
    return best;
  }

  private double value(Map<String, Double> belief, int action, int step, int steps) {
    int[] controls = new int[model.controls().size()];
    for (int c = 0; c < controls.length; c++) {
      controls[c] = model.actions().control(action, c);
    }
    double[] paid = new double[1];
    Map<String, Map<String, Double>> seen = new TreeMap<>();
    belief.forEach((key, weight) -> move(states(key), controls, weight, step + 1, paid, seen));
    double value = paid[0];
    for (Map<String, Double> next : seen.values()) {
      value += value(next, step + 1, steps);
    }
    return value;
  }

  private void move(
      int[] before,
      int[] controls,
      double weight,
      int step,
      double[] paid,
      Map<String, Map<String, Double>> seen) {
    Map<String, Double> after = new TreeMap<>(Map.of(text(before), weight));
    for (int f = 0; f < before.length; f++) {
      after = moved(after, f, before, controls);
    }
    after.forEach(
        (key, p) -> {
          int[] states = states(key);
          int column = model.likelihoodColumn(paying, before, states, controls);
          Table table = model.likelihood(paying).table();
          for (int o = 0; o < table.rows(); o++) {
            paid[0] += p * table.get(o, column) * rewards.value(step, o);
          }
          if (!model.terminal(states)) {
            outcomes(before, states, controls, false, 0, "", p, seen);
          }
        });
  }

  private Map<String, Double> moved(
      Map<String, Double> partly, int factor, int[] before, int[] controls) {
    Map<String, Double> next = new TreeMap<>();
    Table table = model.transition(factor).table();
    int column = model.transitionColumn(factor, before, controls);
    partly.forEach(
        (key, weight) -> {
          for (int s = 0; s < table.rows(); s++) {
            if (table.get(s, column) > 0) {
              int[] states = states(key);
              states[factor] = s;
              next.merge(text(states), weight * table.get(s, column), Double::sum);
            }
          }
        });
    return next;
  }

  private void outcomes(
      int[] before,
      int[] after,
      int[] controls,
      boolean reset,
      int modality,
      String seenSoFar,
      double weight,
      Map<String, Map<String, Double>> seen) {
    if (modality == model.modalities().size()) {
      seen.computeIfAbsent(seenSoFar, k -> new TreeMap<>()).merge(text(after), weight, Double::sum);
      return;
    }
    if (reset && !model.observedAtReset(modality)) {
      outcomes(before, after, controls, true, modality + 1, seenSoFar + "-,", weight, seen);
      return;
    }
    Table table = model.likelihood(modality).table();
    int column = model.likelihoodColumn(modality, before, after, controls);
    for (int o = 0; o < table.rows(); o++) {
      double p = weight * table.get(o, column);
      if (p > 0) {
        outcomes(before, after, controls, reset, modality + 1, seenSoFar + o + ",", p, seen);
      }
    }
  }

  private static String text(int[] states) {
    return Arrays.toString(states);
  }

  private static int[] states(String text) {
    return Arrays.stream(text.substring(1, text.length() - 1).split(", "))
        .mapToInt(Integer::parseInt)
        .toArray();
  }
}
