package org.jackdaw.aif.spm;

import java.util.Arrays;
import java.util.Optional;
import org.jackdaw.api.prob.Categorical;
import org.jackdaw.api.random.RandomStream;

/** What happens in a trial: true states, outcomes and controls, as scripted or drawn. */
final class World {

  private final SpmModel model;
  private final Optional<RandomStream> random;
  private final double[][] starts;
  final int[][] outcomes; // [modality][step]
  final int[][] states; // [factor][step]
  final int[][] controls; // [factor][step]

  World(
      SpmModel model, Script script, double[][] starts, int steps, Optional<RandomStream> random) {
    this.model = model;
    this.random = random;
    this.starts = starts;
    outcomes = decided(script.outcomes(), model.modalities(), steps);
    states = decided(script.states(), model.factors(), steps);
    controls = decided(script.controls(), model.factors(), steps - 1);
    for (int f = 0; f < controls.length; f++) {
      if (model.controls(f) == 1) {
        Arrays.fill(controls[f], 0);
      }
    }
  }

  private static int[][] decided(int[][] script, int rows, int steps) {
    int[][] values = new int[rows][steps];
    for (int r = 0; r < rows; r++) {
      for (int t = 0; t < steps; t++) {
        values[r][t] = Script.decided(script, r, t);
      }
    }
    return values;
  }

  /** Draws the states and outcomes of a step that are not decided. */
  void step(int t) {
    if (undecided(outcomes, t) || random.isPresent()) {
      drawStates(t);
    }
    for (int g = 0; g < outcomes.length; g++) {
      if (outcomes[g][t] < 0) {
        outcomes[g][t] = draw(likelihood(g, t), "outcome of modality " + g, t);
      }
    }
  }

  private static boolean undecided(int[][] values, int t) {
    return Arrays.stream(values).anyMatch(row -> row[t] < 0);
  }

  private void drawStates(int t) {
    for (int f = 0; f < states.length; f++) {
      if (states[f][t] < 0) {
        double[] p = t == 0 ? starts[f].clone() : transition(f, t);
        states[f][t] = draw(p, "state of factor " + f, t);
      }
    }
  }

  private double[] transition(int factor, int t) {
    Tensor table = model.transition(factor);
    double[] p = new double[model.states(factor)];
    for (int next = 0; next < p.length; next++) {
      p[next] = table.at(next, states[factor][t - 1], controls[factor][t - 1]);
    }
    return p;
  }

  private double[] likelihood(int modality, int t) {
    Tensor table = model.likelihood(modality);
    int[] index = new int[table.rank()];
    int[] parents = model.parentsOf(modality);
    for (int p = 0; p < parents.length; p++) {
      index[p + 1] = states[parents[p]][t];
    }
    double[] p = new double[model.outcomes(modality)];
    for (int o = 0; o < p.length; o++) {
      index[0] = o;
      p[o] = table.at(index);
    }
    return p;
  }

  private int draw(double[] weights, String what, int t) {
    RandomStream stream =
        random.orElseThrow(
            () ->
                new IllegalStateException(
                    "spm: the "
                        + what
                        + " at step "
                        + t
                        + " is not in the script and must be"
                        + " drawn; run the trial with a random stream"));
    Numbers.normalise(weights, 0, weights.length);
    return Categorical.sample(weights, stream.nextDouble());
  }

  /**
   * Acts: the controls of a step as decided, or drawn from the joint distribution over them.
   *
   * @param probabilities of the joint controls, the last factor's fastest
   */
  int[] act(int t, double[] probabilities) {
    if (undecided(controls, t)) {
      int joint = draw(probabilities.clone(), "control", t);
      for (int f = controls.length - 1; f >= 0; f--) {
        int size = model.controls(f);
        controls[f][t] = controls[f][t] < 0 ? joint % size : controls[f][t];
        joint /= size;
      }
    }
    int[] executed = new int[controls.length];
    for (int f = 0; f < executed.length; f++) {
      executed[f] = controls[f][t];
    }
    return executed;
  }
}
