package org.jackdaw.aif.learning;

import java.util.Arrays;
import java.util.Map;
import org.jackdaw.aif.model.Preferences;
import org.jackdaw.aif.model.WorkingModel;
import org.jackdaw.api.prob.Categorical;
import org.jackdaw.api.prob.Digamma;

/**
 * Learning of preferences: outcomes that are met often come to be preferred (Sajid, Tigas,
 * Zakharov, Fountas and Friston 2021, arXiv:2106.04316). The preferences of a modality are
 * Dirichlet counts c; its log-preferences are ln softmax(psi(c + 1/32) - psi(sum)), floored at -32
 * before that.
 */
public final class PreferenceLearning {

  /** Is added to every count before its expected logarithm is taken. */
  public static final double ADDED = 1.0 / 32;

  private static final double LEAST = -32;

  private final Preferences preferences;
  private final LearningRule[] rules; // per modality
  private final double[][][] first; // [modality][step][outcome]
  private final double[][][] counts;
  private final double[] logs;

  /**
   * Learning of some modalities' preferences. Their log-preferences are replaced at once by those
   * of the counts that they begin with: strength times the softmax of what they were.
   *
   * @param model the model, whose preferences are modified
   * @param named rules by the names of modalities; one without a rule keeps its preferences
   * @param strength sum of the counts before anything is learnt, above 0
   */
  public PreferenceLearning(WorkingModel model, Map<String, LearningRule> named, double strength) {
    if (!(strength > 0 && Double.isFinite(strength))) {
      throw new IllegalArgumentException(
          "preference prior must be > 0 and finite, got " + strength);
    }
    preferences = model.preferences();
    rules = new LearningRule[model.modalities()];
    first = new double[rules.length][][];
    for (int m = 0; m < rules.length; m++) {
      String name = model.plain().modalities().get(m).name();
      rules[m] = named.getOrDefault(name, LearningRule.NONE);
      first[m] = rules[m].learns() ? preferences.logs(m) : new double[0][];
      for (double[] row : first[m]) {
        Categorical.softmax(row);
        Arrays.setAll(row, o -> strength * row[o]);
      }
    }
    logs = new double[model.plain().modalities().stream().mapToInt(v -> v.size()).max().orElse(1)];
    counts = new double[rules.length][][];
    for (int m = 0; m < rules.length; m++) {
      counts[m] = Arrays.stream(first[m]).map(double[]::clone).toArray(double[][]::new);
      for (int t = 0; t < counts[m].length; t++) {
        refresh(m, t);
      }
    }
  }

  /**
   * Learns from what was observed: c(o) += rate.
   *
   * @param step actions taken so far; preferences that depend on it learn for it alone
   * @param outcomes one per modality; -1 where nothing was observed
   */
  public void observed(int step, int... outcomes) {
    for (int m = 0; m < rules.length; m++) {
      if (rules[m].learns() && outcomes[m] >= 0) {
        int row = Math.min(step, counts[m].length - 1);
        learn(rules[m], first[m][row], counts[m][row], outcomes[m]);
        refresh(m, row);
      }
    }
  }

  private static void learn(LearningRule rule, double[] first, double[] counts, int outcome) {
    double total = 0;
    for (int o = 0; o < counts.length; o++) {
      counts[o] = first[o] + (1 - rule.forgetting()) * (counts[o] - first[o]);
      counts[o] += o == outcome ? rule.rate() : 0;
      total += counts[o];
    }
    for (int o = 0; total > rule.ceiling() && o < counts.length; o++) {
      counts[o] *= rule.ceiling() / total;
    }
  }

  private void refresh(int modality, int row) {
    double[] column = counts[modality][row];
    double total = 0;
    for (double count : column) {
      total += count + ADDED;
    }
    for (int o = 0; o < column.length; o++) {
      logs[o] = logPreference(column[o] + ADDED, total);
    }
    preferences.set(modality, row, logs);
  }

  /**
   * The log-preference of an outcome before normalisation.
   *
   * @param count its count, {@link #ADDED} included
   * @param total the sum over outcomes of the same
   * @return psi(count) - psi(total), at least -32
   */
  public static double logPreference(double count, double total) {
    return Math.max(Digamma.of(count) - Digamma.of(total), LEAST);
  }

  /**
   * A count.
   *
   * @param modality a modality that is learnt
   * @param step the step; the last row counts for later ones
   * @param outcome the outcome
   * @return at least 0
   */
  public double count(int modality, int step, int outcome) {
    return counts[modality][Math.min(step, counts[modality].length - 1)][outcome];
  }
}
