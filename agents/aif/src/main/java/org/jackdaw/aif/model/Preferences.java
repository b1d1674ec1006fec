package org.jackdaw.aif.model;

import java.util.Arrays;
import org.jackdaw.aif.convention.Conventions;
import org.jackdaw.aif.convention.LogGuard;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.OutcomeValues;
import org.jackdaw.api.prob.Categorical;

/** Log-preferences over outcomes, per modality and step. Mutable where they are learnt. */
public final class Preferences {

  private final double[][][] values; // [modality][step][outcome]
  private final boolean[] indifferent;

  /**
   * The preferences of a model.
   *
   * @param model the model
   * @param scale nats per unit of the model's log-preferences
   * @param conventions whether and how they are normalised
   */
  public Preferences(Model model, double scale, Conventions conventions) {
    values = new double[model.modalities().size()][][];
    indifferent = new boolean[values.length];
    for (int m = 0; m < values.length; m++) {
      OutcomeValues given = model.logPreference(m).times(scale);
      values[m] = rows(given);
      indifferent[m] =
          flat(values[m]) && conventions.preferences() == Conventions.Preferences.AS_GIVEN;
      if (conventions.preferences() == Conventions.Preferences.LOG_SOFTMAX) {
        normalise(values[m], conventions.logGuard());
      }
    }
  }

  private static double[][] rows(OutcomeValues given) {
    double[][] rows = new double[given.steps()][given.outcomes()];
    for (int t = 0; t < rows.length; t++) {
      for (int o = 0; o < rows[t].length; o++) {
        rows[t][o] = given.value(t, o);
      }
    }
    return rows;
  }

  /**
   * Whether preferences depend on the step.
   *
   * @return true if those of any modality do
   */
  public boolean changing() {
    for (double[][] rows : values) {
      if (rows.length > 1) {
        return true;
      }
    }
    return false;
  }

  private static boolean flat(double[][] rows) {
    for (double[] row : rows) {
      for (double value : row) {
        if (value != 0) {
          return false;
        }
      }
    }
    return true;
  }

  private static void normalise(double[][] rows, LogGuard guard) {
    for (double[] row : rows) {
      Categorical.softmax(row);
      for (int o = 0; o < row.length; o++) {
        row[o] = guard.log(row[o]);
      }
    }
  }

  /**
   * A copy of the log-preferences of a modality.
   *
   * @param modality the modality
   * @return [step][outcome]; nats
   */
  public double[][] logs(int modality) {
    return Arrays.stream(values[modality]).map(double[]::clone).toArray(double[][]::new);
  }

  /**
   * Replaces the log-preferences of a modality at a step by the logarithm of their softmax.
   *
   * @param modality the modality
   * @param step which row of its log-preferences
   * @param logs one log-preference per outcome, and maybe more numbers after them
   */
  public void set(int modality, int step, double[] logs) {
    double[] row = values[modality][step];
    System.arraycopy(logs, 0, row, 0, row.length);
    Categorical.softmax(row);
    for (int o = 0; o < row.length; o++) {
      row[o] = StrictMath.log(row[o]);
    }
    indifferent[modality] = false;
  }

  /**
   * Whether no outcome of a modality is worth anything.
   *
   * @param modality the modality
   * @return true if its utility is always 0
   */
  public boolean indifferent(int modality) {
    return indifferent[modality];
  }

  /**
   * The log-preference of an outcome.
   *
   * @param modality the modality
   * @param step actions taken when the outcome shows itself; 0 is the reset
   * @param outcome the outcome
   * @return nats
   */
  public double log(int modality, int step, int outcome) {
    double[][] rows = values[modality];
    return rows[Math.min(step, rows.length - 1)][outcome];
  }

  /**
   * The expected log-preference of a predicted outcome.
   *
   * @param modality the modality
   * @param step actions taken when the outcome shows itself; 0 is the reset
   * @param predicted one probability per outcome
   * @return nats
   */
  public double utility(int modality, int step, double[] predicted) {
    return utility(modality, step, predicted, 0);
  }

  /**
   * The same for a prediction within a longer array.
   *
   * @param modality the modality
   * @param step actions taken when the outcome shows itself; 0 is the reset
   * @param predicted holds one probability per outcome
   * @param from where they begin
   * @return nats
   */
  public double utility(int modality, int step, double[] predicted, int from) {
    double[][] rows = values[modality];
    double[] row = rows[Math.min(step, rows.length - 1)];
    double sum = 0;
    for (int o = 0; o < row.length; o++) {
      sum += predicted[from + o] * row[o];
    }
    return sum;
  }
}
