package org.jackdaw.aif.spm;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import org.jackdaw.api.prob.Categorical;
import org.jackdaw.api.random.RandomStream;

/** What happens in a trial: true states, outcomes and controls, as scripted or drawn. */
final class World {

  private final SpmModel model;
  private final Optional<RandomStream> random;
  private final Optional<TrialWorld> outside;
  private final double[][] starts;
  final int[][] outcomes; // [modality][step]
  final int[][] states; // [factor][step]
  final int[][] controls; // [factor][step]

  World(
      SpmModel model,
      Script script,
      double[][] starts,
      Optional<TrialWorld> outside,
      Optional<RandomStream> random) {
    this.model = model;
    this.random = random;
    this.outside = outside;
    this.starts = starts;
    int steps = model.steps();
    int factors = model.factors();
    outcomes = decided("outcome", script.outcomes(), model.modalities(), steps, model::outcomes);
    states = decided("state", script.states(), factors, steps, model::states);
    controls = decided("control", script.controls(), factors, steps - 1, model::controls);
    for (int f = 0; f < controls.length; f++) {
      if (model.controls(f) == 1) {
        Arrays.fill(controls[f], 0);
      }
    }
  }

  private static int[][] decided(
      String what, int[][] script, int rows, int steps, IntUnaryOperator sizes) {
    int[][] values = new int[rows][steps];
    for (int r = 0; r < rows; r++) {
      for (int t = 0; t < steps; t++) {
        values[r][t] = checked(what, r, t, Script.decided(script, r, t), sizes.applyAsInt(r));
      }
    }
    return values;
  }

  private static int checked(String what, int row, int t, int value, int size) {
    if (value < -1 || value >= size) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "spm: %s %d at step %d must be in [0, %d], or -1 if undecided, got %d",
              what,
              row,
              t,
              size - 1,
              value));
    }
    return value;
  }

  /** The outcomes of a step, -1 where not decided. */
  int[] shown(int t) {
    return Arrays.stream(outcomes).mapToInt(row -> row[t]).toArray();
  }

  /** Asks the outside or draws: the outcomes of a step that are not decided. */
  void step(int t) {
    if (outside.isPresent()) {
      ask(t, outside.get());
    } else if (undecided(outcomes, t) || random.isPresent()) {
      drawStates(t);
    }
    for (int g = 0; g < outcomes.length; g++) {
      if (outcomes[g][t] < 0) {
        outcomes[g][t] = draw(likelihood(g, t), "outcome of modality " + g, t);
      }
    }
  }

  private void ask(int t, TrialWorld world) {
    int[] executed = t == 0 ? new int[controls.length] : executed(t - 1);
    int[] shown = world.outcomes(t, executed);
    for (int g = 0; g < outcomes.length; g++) {
      int outcome = checked("outcome", g, t, shown[g], model.outcomes(g));
      outcomes[g][t] = outcomes[g][t] < 0 ? outcome : outcomes[g][t];
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
    return executed(t);
  }

  private int[] executed(int t) {
    int[] executed = new int[controls.length];
    for (int f = 0; f < executed.length; f++) {
      executed[f] = controls[f][t];
    }
    return executed;
  }
}
