package org.jackdaw.aif.spm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jackdaw.aif.planning.PrecisionInference;

/** Writes a finished trial down in the axes of the literature. */
final class TrialReport {

  private final TrialRun run;
  private final int made;
  private final int decided; // steps at which policies had something to decide
  private final int policies;

  TrialReport(TrialRun run, int made) {
    this.run = run;
    this.made = made;
    policies = run.policies.count;
    decided = run.policies.moving ? Math.min(made, run.steps - 1) : made;
  }

  Trial write(int[][] outcomes, int[][] states, int[][] controls, Trial.Learnt learnt) {
    return new Trial(
        made,
        played(outcomes, states, controls),
        states(),
        policies(),
        responses(),
        learnt,
        List.of());
  }

  private Trial.Played played(int[][] outcomes, int[][] states, int[][] controls) {
    List<List<Tensor>> distributions = new ArrayList<>();
    for (int t = 0; t < made; t++) {
      distributions.add(Arrays.stream(run.outcomes[t]).map(Tensor::vector).toList());
    }
    return new Trial.Played(
        integers(outcomes, made),
        integers(states, made),
        integers(controls, made - 1),
        distributions);
  }

  private static Tensor integers(int[][] rows, int columns) {
    double[] cells = new double[rows.length * columns];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = rows[i / columns][i % columns];
    }
    return Tensor.wrap(cells, rows.length, columns);
  }

  private Trial.StateBeliefs states() {
    List<Tensor> starts = new ArrayList<>();
    List<Tensor> averaged = new ArrayList<>();
    List<Tensor> perPolicy = new ArrayList<>();
    for (int f = 0; f < run.beliefs.factors; f++) {
      starts.add(Tensor.vector(run.tables.start[f]));
      averaged.add(averaged(f));
      perPolicy.add(perPolicy(f));
    }
    return new Trial.StateBeliefs(starts, averaged, perPolicy);
  }

  private Tensor averaged(int factor) {
    int size = run.beliefs.size(factor);
    double[] cells = new double[size * run.steps];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = run.beliefs.averaged(factor)[i % run.steps * size + i / run.steps];
    }
    return Tensor.wrap(cells, size, run.steps);
  }

  private Tensor perPolicy(int factor) {
    int size = run.beliefs.size(factor);
    double[] cells = new double[size * run.steps * policies];
    for (int i = 0; i < cells.length; i++) {
      int k = i % policies;
      int j = i / policies % run.steps;
      int s = i / policies / run.steps;
      cells[i] = run.beliefs.of(factor)[run.beliefs.offset(factor, k, j) + s];
    }
    return Tensor.wrap(cells, size, run.steps, policies);
  }

  private Trial.PolicyBeliefs policies() {
    return new Trial.PolicyBeliefs(
        byPolicy(run.free, made),
        byPolicy(run.expectedFree, made),
        Tensor.vector(Arrays.copyOf(run.total, made)),
        byPolicy(run.posterior, decided),
        Tensor.vector(Arrays.copyOf(run.precision, made)),
        actions(),
        logPreferences());
  }

  private Tensor byPolicy(double[][] byStep, int steps) {
    double[] cells = new double[policies * steps];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = byStep[i % steps][i / steps];
    }
    return Tensor.wrap(cells, policies, steps);
  }

  private Tensor actions() {
    int factors = run.beliefs.factors;
    int[] shape = new int[factors + 1];
    int joint = 1;
    for (int f = 0; f < factors; f++) {
      shape[f] = run.model.controls(f);
      joint *= shape[f];
    }
    shape[factors] = made - 1;
    double[] cells = new double[joint * (made - 1)];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = run.actions[i % (made - 1)][i / (made - 1)];
    }
    return Tensor.wrap(cells, shape);
  }

  private List<Tensor> logPreferences() {
    List<Tensor> logs = new ArrayList<>();
    for (int g = 0; g < run.model.modalities(); g++) {
      int outcomes = run.model.outcomes(g);
      double[] cells = new double[outcomes * run.steps];
      for (int i = 0; i < cells.length; i++) {
        cells[i] = run.tables.logPreference[g][i % run.steps * outcomes + i / run.steps];
      }
      logs.add(Tensor.wrap(cells, outcomes, run.steps));
    }
    return logs;
  }

  private Trial.Responses responses() {
    int iterations = run.inference.precisionTrace.length / run.steps;
    double[] precision = Arrays.copyOf(run.inference.precisionTrace, made * iterations);
    int choices = decided * iterations;
    return new Trial.Responses(
        run.traces.rates(made),
        run.traces.errors(made),
        Tensor.vector(precision),
        Tensor.wrap(run.inference.policyTrace(choices), policies, choices),
        Tensor.vector(PrecisionInference.dopamine(precision)));
  }
}
