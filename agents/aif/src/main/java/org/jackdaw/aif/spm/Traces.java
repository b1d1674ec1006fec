package org.jackdaw.aif.spm;

import java.util.ArrayList;
import java.util.List;

/** What populations that encode beliefs and errors would do: one value per sweep. */
final class Traces {

  private final Beliefs beliefs;
  private final int iterations;
  private final double[][] rates; // [factor][((policy * sweeps + sweep) * steps + j) * states + s]
  private final double[][] errors;
  private final double[][] averageRates; // [factor][((sweep * states + s) * steps + j) * steps + t]
  private final double[][] averageErrors;
  private final boolean silent; // holds and records nothing

  Traces(Beliefs beliefs, int iterations, OpenTrial.Responses responses) {
    silent = responses == OpenTrial.Responses.OMITTED;
    this.beliefs = beliefs;
    this.iterations = iterations;
    rates = new double[beliefs.factors][];
    errors = new double[beliefs.factors][];
    averageRates = new double[beliefs.factors][];
    averageErrors = new double[beliefs.factors][];
    for (int f = 0; f < beliefs.factors && !silent; f++) {
      int sweep = beliefs.steps * beliefs.size(f);
      rates[f] = new double[beliefs.policies * iterations * sweep];
      errors[f] = new double[rates[f].length];
      averageRates[f] = new double[iterations * sweep * beliefs.steps];
      averageErrors[f] = new double[averageRates[f].length];
    }
  }

  private int offset(int sweep, int policy, int j, int factor) {
    return ((policy * iterations + sweep) * beliefs.steps + j) * beliefs.size(factor);
  }

  void moved(int sweep, int policy, int j, int factor, double[] x, int at, double[] error) {
    if (silent) {
      return;
    }
    int to = offset(sweep, policy, j, factor);
    System.arraycopy(x, at, rates[factor], to, beliefs.size(factor));
    System.arraycopy(error, 0, errors[factor], to, beliefs.size(factor));
  }

  void rest(int sweep, int policy, int j, int factor, double[] x, int at) {
    if (silent) {
      return;
    }
    int to = offset(sweep, policy, j, factor);
    System.arraycopy(x, at, rates[factor], to, beliefs.size(factor));
    java.util.Arrays.fill(errors[factor], to, to + beliefs.size(factor), 0);
  }

  /** Averages the traces of a step over policies. */
  void average(double[] posterior, int t) {
    for (int f = 0; f < beliefs.factors && !silent; f++) {
      for (int k = 0; k < beliefs.policies; k++) {
        if (posterior[k] > 0) {
          add(posterior[k], k, t, f, rates[f], averageRates[f]);
          add(posterior[k], k, t, f, errors[f], averageErrors[f]);
        }
      }
    }
  }

  private void add(double weight, int policy, int t, int factor, double[] from, double[] to) {
    int steps = beliefs.steps;
    int states = beliefs.size(factor);
    for (int i = 0; i < iterations; i++) {
      for (int j = 0; j < steps; j++) {
        int at = offset(i, policy, j, factor);
        for (int s = 0; s < states; s++) {
          to[((i * states + s) * steps + j) * steps + t] += weight * from[at + s];
        }
      }
    }
  }

  /** Firing rates of the steps that were made. */
  List<Tensor> rates(int made) {
    return tensors(averageRates, made);
  }

  /** Prediction errors of the steps that were made. */
  List<Tensor> errors(int made) {
    return tensors(averageErrors, made);
  }

  private List<Tensor> tensors(double[][] averages, int made) {
    List<Tensor> tensors = new ArrayList<>();
    for (int f = 0; f < averages.length && !silent; f++) {
      int units = iterations * beliefs.size(f) * beliefs.steps;
      double[] cells = new double[units * made];
      for (int unit = 0; unit < units; unit++) {
        System.arraycopy(averages[f], unit * beliefs.steps, cells, unit * made, made);
      }
      tensors.add(Tensor.wrap(cells, iterations, beliefs.size(f), beliefs.steps, made));
    }
    return tensors;
  }
}
