package org.jackdaw.aif.spm.habit;

import java.util.Arrays;
import org.jackdaw.aif.planning.PrecisionInference;
import org.jackdaw.api.prob.Categorical;

/** Inference, step by step, in one trial: all beliefs of a sweep are updated at once. */
final class HabitRun {

  private static final double STEP = 8; // divisor of the gradient
  private static final double FLATTENING = 2;
  private static final double RECENTRED = 16; // of the action's log-probability

  final HabitTables tables;
  final int rows; // policies and the habit
  final double[][] beliefs; // [policy][step * states + state]
  final double[] averaged; // [step * states + state]
  final double[][] free; // [step][policy]
  final double[][] expectedFree;
  final double[][] posterior;
  final double[] precision; // [step]
  final double[][] actions; // [step][control]
  final double[] precisionTrace; // [iteration of the trial]
  final double[][] policyTrace; // [iteration of the trial][policy]
  final double[][] rates; // [step][(iteration * steps + step represented) * states + state]
  private final HabitSettings settings;
  private final int[][] sequences; // [step][policy]
  private final PrecisionInference inference;
  private final boolean[] alive;
  private final int[] observed; // [step]
  private final double[] before; // one policy's beliefs before a sweep
  private final double[] error; // [state]
  private final double[] predicted; // [outcome]
  private final double[] expected; // [outcome]
  private final double[][] sweeps; // [policy][(iteration * steps + step) * states + state]

  HabitRun(HabitModel model, HabitTables tables, HabitSettings settings) {
    this.tables = tables;
    this.settings = settings;
    sequences = model.policies();
    rows = tables.policies + 1;
    int cells = tables.steps * tables.states;
    beliefs = new double[rows][cells];
    for (double[] x : beliefs) {
      Arrays.fill(x, 1.0 / tables.states);
      System.arraycopy(tables.start, 0, x, 0, tables.states);
    }
    averaged = new double[cells];
    free = new double[tables.steps][rows];
    expectedFree = new double[tables.steps][rows];
    posterior = new double[tables.steps][rows];
    precision = new double[tables.steps];
    actions = new double[tables.steps - 1][tables.controls];
    precisionTrace = new double[tables.steps * settings.iterations()];
    policyTrace = new double[precisionTrace.length][rows];
    rates = new double[tables.steps][settings.iterations() * cells];
    inference =
        new PrecisionInference(
            rows,
            new PrecisionInference.Rule(
                settings.beta(), settings.iterations(), false, Double.POSITIVE_INFINITY));
    alive = new boolean[rows];
    Arrays.fill(alive, true);
    observed = new int[tables.steps];
    before = new double[cells];
    error = new double[tables.states];
    predicted = new double[tables.outcomes];
    expected = new double[tables.outcomes];
    sweeps = new double[rows][settings.iterations() * cells];
  }

  /** Perceives an outcome and infers what follows. */
  void perceive(int t, int outcome) {
    observed[t] = outcome;
    for (int k = 0; k < rows; k++) {
      flatten(beliefs[k]);
      if (alive[k]) {
        infer(k, t);
        score(k, t);
      }
    }
    prune(t);
    decide(t);
    average(t);
    if (t + 1 < tables.steps) {
      weighActions(t);
    }
  }

  private void flatten(double[] x) {
    for (int i = 0; i < x.length; i++) {
      x[i] = StrictMath.log(x[i]) / FLATTENING;
    }
    for (int j = 0; j < tables.steps; j++) {
      softmax(x, j * tables.states);
    }
  }

  private void softmax(double[] x, int from) {
    double max = x[from];
    for (int i = from; i < from + tables.states; i++) {
      max = Math.max(max, x[i]);
    }
    double sum = 0;
    for (int i = from; i < from + tables.states; i++) {
      x[i] = StrictMath.exp(x[i] - max);
      sum += x[i];
    }
    for (int i = from; i < from + tables.states; i++) {
      x[i] /= sum;
    }
  }

  private void infer(int policy, int t) {
    double[] x = beliefs[policy];
    for (int i = 0; i < settings.iterations(); i++) {
      System.arraycopy(x, 0, sweeps[policy], i * x.length, x.length);
      System.arraycopy(x, 0, before, 0, x.length);
      double energy = 0;
      for (int j = 0; j < tables.steps; j++) {
        energy -= update(policy, j, t);
      }
      free[t][policy] = energy;
    }
  }

  /** Moves the belief about one step; returns its share of the free energy, before the move. */
  private double update(int policy, int j, int t) {
    int states = tables.states;
    double[] x = beliefs[policy];
    double energy = 0;
    for (int s = 0; s < states; s++) {
      double log = StrictMath.log(before[j * states + s]);
      error[s] = log - prior(policy, j, s);
      error[s] -= j <= t ? tables.logLikelihood[observed[j] * states + s] : 0;
      error[s] -= j + 1 < tables.steps ? backward(policy, j, s) : 0;
      energy += before[j * states + s] * error[s];
      x[j * states + s] = log - error[s] / STEP;
    }
    softmax(x, j * states);
    return energy;
  }

  private int control(int policy, int j) {
    return policy == tables.policies ? tables.controls : sequences[j][policy];
  }

  private double prior(int policy, int j, int s) {
    return j == 0
        ? tables.logStart[s]
        : StrictMath.log(message(tables.forward[control(policy, j - 1)], s, j - 1));
  }

  private double backward(int policy, int j, int s) {
    return StrictMath.log(message(tables.backward[control(policy, j)], s, j + 1));
  }

  private double message(double[] table, int row, int step) {
    double sum = 0;
    for (int i = 0; i < tables.states; i++) {
      sum += table[row * tables.states + i] * before[step * tables.states + i];
    }
    return sum;
  }

  /** Risk and ambiguity of all steps, the past ones included. */
  private void score(int policy, int t) {
    double[] x = beliefs[policy];
    double score = 0;
    for (int j = 0; j < tables.steps; j++) {
      predict(x, j * tables.states, predicted);
      for (int o = 0; o < predicted.length; o++) {
        double preference = tables.logPreference[j * tables.outcomes + o];
        score += predicted[o] * (preference - StrictMath.log(predicted[o]));
      }
      for (int s = 0; s < tables.states; s++) {
        score += x[j * tables.states + s] * tables.negativeAmbiguity[s];
      }
    }
    expectedFree[t][policy] = score;
  }

  private void predict(double[] x, int from, double[] target) {
    for (int o = 0; o < target.length; o++) {
      target[o] = 0;
      for (int s = 0; s < tables.states; s++) {
        target[o] += tables.given[o * tables.states + s] * x[from + s];
      }
    }
  }

  private void prune(int t) {
    double best = Double.NEGATIVE_INFINITY;
    for (int k = 0; k < rows; k++) {
      best = alive[k] ? Math.max(best, free[t][k]) : best;
    }
    for (int k = 0; k < rows; k++) {
      alive[k] &= free[t][k] - best > -settings.zeta();
    }
  }

  private void decide(int t) {
    System.arraycopy(alive, 0, inference.alive(), 0, rows);
    for (int i = 0; i < settings.iterations(); i++) {
      inference.iterate(tables.logPolicy, free[t], expectedFree[t]);
      int at = t * settings.iterations() + i;
      precisionTrace[at] = inference.precision();
      System.arraycopy(inference.posterior(), 0, policyTrace[at], 0, rows);
    }
    System.arraycopy(inference.posterior(), 0, posterior[t], 0, rows);
    precision[t] = inference.precision();
  }

  private void average(int t) {
    Arrays.fill(averaged, 0);
    for (int k = 0; k < rows; k++) {
      add(posterior[t][k], beliefs[k], averaged);
      if (k < tables.policies) {
        add(posterior[t][k], sweeps[k], rates[t]);
      }
    }
  }

  private static void add(double weight, double[] from, double[] to) {
    for (int i = 0; i < to.length && weight > 0; i++) {
      to[i] += weight * from[i];
    }
  }

  /** Acts to fulfil the predicted outcome: the control whose outcomes diverge least from it. */
  private void weighActions(int t) {
    double[] p = actions[t];
    Arrays.fill(p, Double.NEGATIVE_INFINITY);
    predict(averaged, (t + 1) * tables.states, expected);
    double[] next = new double[tables.states];
    for (int k = 0; k < tables.policies; k++) {
      int control = sequences[t][k];
      if (alive[k] && p[control] == Double.NEGATIVE_INFINITY) {
        move(control, t, next);
        predict(next, 0, predicted);
        double fit = RECENTRED;
        for (int o = 0; o < predicted.length; o++) {
          fit += predicted[o] * (StrictMath.log(expected[o]) - StrictMath.log(predicted[o]));
        }
        p[control] = settings.alpha() * fit;
      }
    }
    Categorical.softmax(p);
  }

  private void move(int control, int t, double[] next) {
    for (int s = 0; s < next.length; s++) {
      next[s] = 0;
      for (int i = 0; i < next.length; i++) {
        next[s] += tables.moves[control][s * next.length + i] * averaged[t * next.length + i];
      }
    }
  }
}
