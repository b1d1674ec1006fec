package org.jackdaw.aif.spm.habit;

import java.util.Arrays;
import java.util.Optional;
import org.jackdaw.aif.spm.Tensor;
import org.jackdaw.api.prob.Categorical;
import org.jackdaw.api.prob.Digamma;

/**
 * The tables of one trial, from the counts as they stand. Learnt tables enter inference by their
 * expected logarithms; outcomes of a plan and of an action are predicted with the likelihood that
 * was given, since that is what the reference implementation does.
 */
final class HabitTables {

  private static final double PROBABILITY = StrictMath.exp(-8); // added to given probabilities
  private static final double COUNT = 1.0 / 16; // added to counts
  private static final double ENOUGH = 8; // transitions that make a habit
  private static final double POLICY = 4; // prior counts of a policy, and of the habit
  private static final double HABIT = 1;

  final int states;
  final int outcomes;
  final int steps;
  final int policies; // without the habit
  final int controls;
  final double[] logLikelihood; // [outcome * states + state]
  final double[] given; // likelihood, likewise
  final double[] negativeAmbiguity; // [state]
  final double[][] forward; // [control, the habit last][next * states + state]
  final double[][] backward; // [control, the habit last][state * states + next]
  final double[][] moves; // as given, [control][next * states + state]
  final double[] start;
  final double[] logStart;
  final double[] logPolicy; // [policy, the habit last]
  final double[] logPreference; // [step * outcomes + outcome]

  HabitTables(HabitModel model, HabitCounts counts, HabitSettings settings) {
    states = model.states();
    outcomes = model.outcomes();
    steps = model.steps();
    policies = model.policies()[0].length;
    controls = model.controls();
    given = columns(plus(model.likelihood(), PROBABILITY), states);
    double[] sharp = counts.likelihood().map(a -> expectedLogs(a, states)).orElse(logs(given));
    logLikelihood = sharp;
    negativeAmbiguity = negativeAmbiguity(sharp);
    forward = new double[controls + 1][];
    backward = new double[controls + 1][];
    moves = new double[controls][];
    for (int u = 0; u < controls; u++) {
      moves[u] = columns(slice(model.transition(), u, PROBABILITY), states);
      Optional<Tensor> learnt = counts.transition();
      double[] cells =
          learnt.isPresent()
              ? slice(learnt.get(), u, COUNT)
              : slice(model.transition(), u, PROBABILITY);
      directions(u, cells);
    }
    directions(controls, plus(counts.habit(), COUNT));
    logStart =
        counts
            .start()
            .map(d -> expectedLogs(d, 1))
            .orElseGet(() -> logs(columns(plus(model.start(), COUNT), 1)));
    start = logStart.clone();
    Categorical.softmax(start);
    logPolicy = logPolicy(counts, settings);
    logPreference = logPreference(model);
  }

  private void directions(int control, double[] cells) {
    forward[control] = columns(cells.clone(), states);
    backward[control] = columns(transposed(cells), states);
  }

  private static double[] plus(Tensor tensor, double amount) {
    double[] cells = tensor.toArray();
    for (int i = 0; i < cells.length; i++) {
      cells[i] += amount;
    }
    return cells;
  }

  private static double[] slice(Tensor transition, int control, double amount) {
    int controls = transition.size(2);
    double[] slice = new double[transition.length() / controls];
    for (int i = 0; i < slice.length; i++) {
      slice[i] = transition.cell(i * controls + control) + amount;
    }
    return slice;
  }

  /** Normalises the columns of a table of some number of columns, the column index fastest. */
  private static double[] columns(double[] cells, int columns) {
    for (int c = 0; c < columns; c++) {
      double sum = 0;
      for (int i = c; i < cells.length; i += columns) {
        sum += cells[i];
      }
      for (int i = c; i < cells.length; i += columns) {
        cells[i] /= sum;
      }
    }
    return cells;
  }

  private double[] transposed(double[] cells) {
    double[] turned = new double[cells.length];
    for (int i = 0; i < cells.length; i++) {
      turned[i % states * states + i / states] = cells[i];
    }
    return turned;
  }

  private static double[] logs(double[] cells) {
    return Arrays.stream(cells).map(StrictMath::log).toArray();
  }

  /** Expected logarithms of probabilities, column by column. */
  private static double[] expectedLogs(Tensor counts, int columns) {
    double[] cells = plus(counts, COUNT);
    double[] logs = new double[cells.length];
    for (int c = 0; c < columns; c++) {
      double sum = 0;
      for (int i = c; i < cells.length; i += columns) {
        sum += cells[i];
      }
      for (int i = c; i < cells.length; i += columns) {
        logs[i] = Digamma.of(cells[i]) - Digamma.of(sum);
      }
    }
    return logs;
  }

  /** Expected log-likelihoods, under the probabilities in proportion to their exponentials. */
  private double[] negativeAmbiguity(double[] logs) {
    double[] p = columns(Arrays.stream(logs).map(StrictMath::exp).toArray(), states);
    double[] sums = new double[states];
    for (int i = 0; i < p.length; i++) {
      sums[i % states] += p[i] * logs[i];
    }
    return sums;
  }

  private double[] logPolicy(HabitCounts counts, HabitSettings settings) {
    double[] e = new double[policies + 1];
    Arrays.fill(e, POLICY);
    e[policies] = HABIT;
    if (counts.policies().isPresent()) {
      e = plus(counts.policies().get(), COUNT);
    }
    if (settings.habit() == HabitSettings.Habit.DORMANT || transitions(counts.habit()) < ENOUGH) {
      e[policies] = COUNT;
    }
    double sum = Digamma.of(Categorical.sum(e));
    return Arrays.stream(e).map(count -> Digamma.of(count) - sum).toArray();
  }

  /** The counts of the most frequent transition out of each state. */
  private double transitions(Tensor habit) {
    double sum = 0;
    for (int s = 0; s < states; s++) {
      double most = 0;
      for (int next = 0; next < states; next++) {
        most = Math.max(most, habit.at(next, s));
      }
      sum += most;
    }
    return sum;
  }

  private double[] logPreference(HabitModel model) {
    Tensor given = model.logPreference();
    double[] logs = new double[steps * outcomes];
    for (int t = 0; t < steps; t++) {
      double[] p = new double[outcomes];
      for (int o = 0; o < outcomes; o++) {
        p[o] = given.at(o, Math.min(t, given.size(1) - 1));
        logs[t * outcomes + o] = p[o];
      }
      double max = Categorical.max(p);
      double sum = 0;
      for (double value : p) {
        sum += StrictMath.exp(value - max);
      }
      for (int o = 0; o < outcomes; o++) {
        logs[t * outcomes + o] -= max + StrictMath.log(sum);
      }
    }
    return logs;
  }
}
