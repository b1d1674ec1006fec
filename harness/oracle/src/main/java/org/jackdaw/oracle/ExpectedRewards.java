package org.jackdaw.oracle;

import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.OutcomeValues;

/** The reward to be expected of every action in every state, at every step that differs. */
final class ExpectedRewards {

  private final double[][]
      rewards; // [step, from 1; the last row stands on][action * states + state]

  ExpectedRewards(Model model, Moves moves, Emissions emissions) {
    int rows = moves.starts.length - 1;
    rewards =
        model
            .reward()
            .map(r -> perStep(model.modality(r.modality()), r.values(), moves, emissions))
            .orElseGet(() -> new double[1][rows]);
  }

  /** The expectation of the values of a modality's outcomes, of every row at every step. */
  static double[][] perStep(int modality, OutcomeValues values, Moves moves, Emissions emissions) {
    double[][] perStep = new double[Math.max(1, values.steps() - 1)][];
    for (int i = 0; i < perStep.length; i++) {
      double[] ofOutcome = new double[values.outcomes()];
      for (int o = 0; o < ofOutcome.length; o++) {
        ofOutcome[o] = values.value(i + 1, o);
      }
      perStep[i] = expected(moves, ofEmission(emissions, modality, ofOutcome));
    }
    return perStep;
  }

  private static double[] ofEmission(Emissions emissions, int modality, double[] ofOutcome) {
    double[] ofEmission = new double[emissions.size()];
    for (int e = 0; e < ofEmission.length; e++) {
      ofEmission[e] = emissions.expectation(e, modality, ofOutcome);
    }
    return ofEmission;
  }

  private static double[] expected(Moves moves, double[] ofEmission) {
    double[] expected = new double[moves.starts.length - 1];
    for (int row = 0; row < expected.length; row++) {
      for (int k = moves.starts[row]; k < moves.starts[row + 1]; k++) {
        expected[row] += moves.probability[k] * ofEmission[moves.emission[k]];
      }
    }
    return expected;
  }

  int steps() {
    return rewards.length;
  }

  double at(int step, int row) {
    return rewards[Math.min(step, rewards.length) - 1][row];
  }

  double settled(int row) {
    return rewards[rewards.length - 1][row];
  }
}
