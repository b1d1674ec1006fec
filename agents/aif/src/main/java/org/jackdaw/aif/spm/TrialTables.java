package org.jackdaw.aif.spm;

import java.util.Optional;
import org.jackdaw.aif.learning.PreferenceLearning;

/**
 * The agent's tables during one trial, from the counts as they stand: normalised, in the order in
 * which the kernels read them.
 */
final class TrialTables {

  private static final double[] NOTHING = {}; // what a known table promises

  final double[][] likelihood; // [modality][column * outcomes + outcome]
  final double[][][] forward; // [factor][control][next * states + state]
  final double[][][] backward; // [factor][control][state * states + next]
  final double[][] start; // [factor][state]
  final double[] logHabit; // [policy]
  final double[][] logPreference; // [modality][step * outcomes + outcome]
  final Optional<double[][]> likelihoodNovelty; // as likelihood
  final Optional<double[][][]> transitionNovelty; // [factor][control][next * states + state]
  final Optional<double[][]> startNovelty; // as start

  /**
   * The tables of a trial.
   *
   * @param begin what is expected, starts of all factors among it
   * @param learntMoves whether counts of transitions define them; if not, the model's tables do
   */
  TrialTables(
      SpmModel model, PolicyPlan plan, LearntCounts counts, Beginning begin, boolean learntMoves) {
    likelihood = likelihoods(model, counts);
    forward = new double[model.factors()][][];
    backward = new double[model.factors()][][];
    for (int f = 0; f < forward.length; f++) {
      double[] cells =
          learntMoves && LearntCounts.learnt(counts.transition, f)
              ? counts.transition[f]
              : model.transition(f).toArray();
      forward[f] = forward(cells, model.states(f), model.controls(f));
      backward[f] = backward(cells, model.states(f), model.controls(f));
    }
    start = starts(model, counts, begin.starts());
    logHabit = logHabit(model, plan.count(), counts, begin);
    logPreference = new double[model.modalities()][];
    for (int g = 0; g < logPreference.length; g++) {
      logPreference[g] = logPreference(model, g, plan.steps(), counts, begin);
    }
    likelihoodNovelty = likelihoodNovelty(model, counts);
    transitionNovelty = transitionNovelty(model, counts);
    startNovelty = startNovelty(counts);
  }

  private static double[][] likelihoods(SpmModel model, LearntCounts counts) {
    double[][] tables = new double[model.modalities()][];
    for (int g = 0; g < tables.length; g++) {
      double[] cells =
          LearntCounts.learnt(counts.likelihood, g)
              ? counts.likelihood[g]
              : model.likelihood(g).toArray();
      tables[g] = byColumn(cells, model.outcomes(g));
      normaliseColumns(tables[g], model.outcomes(g));
    }
    return tables;
  }

  /** Turns [outcome * columns + column] into [column * outcomes + outcome]. */
  static double[] byColumn(double[] cells, int rows) {
    int columns = cells.length / rows;
    double[] turned = new double[cells.length];
    for (int r = 0; r < rows; r++) {
      for (int c = 0; c < columns; c++) {
        turned[c * rows + r] = cells[r * columns + c];
      }
    }
    return turned;
  }

  private static void normaliseColumns(double[] byColumn, int rows) {
    for (int from = 0; from < byColumn.length; from += rows) {
      Numbers.normalise(byColumn, from, rows);
    }
  }

  private static double[][] forward(double[] cells, int states, int controls) {
    double[][] tables = new double[controls][];
    for (int u = 0; u < controls; u++) {
      double[] columns = slice(cells, states, controls, u, true);
      normaliseColumns(columns, states);
      tables[u] = byColumn(columns, states); // transposes a square
    }
    return tables;
  }

  private static double[][] backward(double[] cells, int states, int controls) {
    double[][] tables = new double[controls][];
    for (int u = 0; u < controls; u++) {
      double[] columns = slice(cells, states, controls, u, false);
      normaliseColumns(columns, states);
      tables[u] = byColumn(columns, states);
    }
    return tables;
  }

  /** One control's slice of [next, state, control], at state * states + next or next first. */
  private static double[] slice(
      double[] cells, int states, int controls, int control, boolean nextFastest) {
    double[] slice = new double[states * states];
    for (int next = 0; next < states; next++) {
      for (int s = 0; s < states; s++) {
        int at = nextFastest ? s * states + next : next * states + s;
        slice[at] = cells[(next * states + s) * controls + control];
      }
    }
    return slice;
  }

  private static double[][] starts(SpmModel model, LearntCounts counts, double[][] starts) {
    double[][] tables = new double[model.factors()][];
    for (int f = 0; f < tables.length; f++) {
      tables[f] = (LearntCounts.learnt(counts.start, f) ? counts.start[f] : starts[f]).clone();
      Numbers.normalise(tables[f], 0, tables[f].length);
    }
    return tables;
  }

  private static double[] logHabit(
      SpmModel model, int policies, LearntCounts counts, Beginning begin) {
    double[] habit = new double[policies];
    if (counts.habit.length > 0 && counts.habit[0].length == policies) {
      habit = counts.habit[0].clone();
    } else if (begin.habit().length > 0) {
      habit = begin.habit().clone();
    } else if (model.habit().isPresent() && model.habit().get().length() == policies) {
      habit = model.habit().get().toArray();
    }
    Numbers.normalise(habit, 0, policies);
    for (int k = 0; k < policies; k++) {
      habit[k] = Numbers.ln(habit[k]);
    }
    return habit;
  }

  private static double[] logPreference(
      SpmModel model, int modality, int steps, LearntCounts counts, Beginning begin) {
    int outcomes = model.outcomes(modality);
    double[] logs = new double[steps * outcomes];
    for (int t = 0; t < steps; t++) {
      int from = t * outcomes;
      if (LearntCounts.learnt(counts.preference, modality)) {
        fromCounts(counts.preference[modality], outcomes, t, logs);
      } else if (begin.prefers(modality)) {
        fromWeights(begin.preferences()[modality], t, logs);
      } else if (model.preference(modality).isPresent()) {
        fromLogs(model.preference(modality).get(), t, logs);
      }
      Numbers.softmax(logs, from, outcomes);
      for (int o = 0; o < outcomes; o++) {
        logs[from + o] = Numbers.ln(logs[from + o]);
      }
    }
    return logs;
  }

  private static void fromWeights(double[] weights, int step, double[] logs) {
    for (int o = 0; o < weights.length; o++) {
      logs[step * weights.length + o] = Numbers.ln(weights[o]);
    }
  }

  private static void fromLogs(Tensor preference, int step, double[] logs) {
    int outcomes = preference.size(0);
    int column = Math.min(step, preference.size(1) - 1);
    for (int o = 0; o < outcomes; o++) {
      logs[step * outcomes + o] = preference.at(o, column);
    }
  }

  private static void fromCounts(double[] counts, int outcomes, int step, double[] logs) {
    int columns = counts.length / outcomes;
    int column = Math.min(step, columns - 1);
    double total = 0;
    for (int o = 0; o < outcomes; o++) {
      total += counts[o * columns + column] + PreferenceLearning.ADDED;
    }
    for (int o = 0; o < outcomes; o++) {
      double count = counts[o * columns + column] + PreferenceLearning.ADDED;
      logs[step * outcomes + o] = PreferenceLearning.logPreference(count, total);
    }
  }

  private static Optional<double[][]> likelihoodNovelty(SpmModel model, LearntCounts counts) {
    if (counts.likelihood.length == 0) {
      return Optional.empty();
    }
    double[][] gains = new double[model.modalities()][];
    for (int g = 0; g < gains.length; g++) {
      int outcomes = model.outcomes(g);
      gains[g] =
          !LearntCounts.learnt(counts.likelihood, g)
              ? NOTHING
              : masked(byColumn(counts.likelihood[g], outcomes), outcomes);
    }
    return Optional.of(gains);
  }

  private static Optional<double[][][]> transitionNovelty(SpmModel model, LearntCounts counts) {
    if (counts.transition.length == 0) {
      return Optional.empty();
    }
    double[][][] gains = new double[model.factors()][][];
    for (int f = 0; f < gains.length; f++) {
      int states = model.states(f);
      gains[f] = new double[LearntCounts.learnt(counts.transition, f) ? model.controls(f) : 0][];
      for (int u = 0; u < gains[f].length; u++) {
        double[] columns = slice(counts.transition[f], states, gains[f].length, u, true);
        gains[f][u] = byColumn(masked(columns, states), states);
      }
    }
    return Optional.of(gains);
  }

  /** The gains of a table of counts; a count of zero promises nothing. */
  private static double[] masked(double[] byColumn, int rows) {
    double[] gains = new double[byColumn.length];
    for (int from = 0; from < gains.length; from += rows) {
      Numbers.novelty(byColumn, from, rows, gains);
    }
    for (int i = 0; i < gains.length; i++) {
      gains[i] = byColumn[i] > 0 ? gains[i] : 0;
    }
    return gains;
  }

  private static Optional<double[][]> startNovelty(LearntCounts counts) {
    if (counts.start.length == 0) {
      return Optional.empty();
    }
    double[][] gains = new double[counts.start.length][];
    for (int f = 0; f < gains.length; f++) {
      gains[f] = new double[counts.start[f].length];
      Numbers.novelty(counts.start[f], 0, gains[f].length, gains[f]);
    }
    return Optional.of(gains);
  }
}
