package org.jackdaw.aif.spm.sophisticated;

import java.util.Arrays;
import java.util.Optional;
import org.jackdaw.aif.model.ColumnMatrix;
import org.jackdaw.aif.reduction.Dirichlet;

/** One modality's likelihood over joint states, with what its outcomes are worth. */
final class JointLikelihood {

  private final int rows;
  private final int states;
  private final double[] cells; // [joint state * rows + outcome]
  private final double[] negativeEntropies;
  private final double[] weights; // as cells, 0 where nothing is learnt
  private final double[] logPreference; // [step * rows + outcome]
  private final double[] outcomes; // scratch

  JointLikelihood(
      ColumnMatrix table,
      Optional<ColumnMatrix> counts,
      double[] logPreference,
      JointStates joint) {
    rows = table.rows();
    states = joint.size();
    this.logPreference = logPreference;
    cells = new double[states * rows];
    weights = new double[cells.length];
    negativeEntropies = new double[states];
    outcomes = new double[rows];
    for (int i = 0; i < cells.length; i++) {
      int cell = joint.column(i / rows) * rows + i % rows;
      cells[i] = table.cell(cell);
      negativeEntropies[i / rows] += cells[i] == 0 ? 0 : cells[i] * StrictMath.log(cells[i]);
    }
    counts.ifPresent(c -> weigh(c, joint));
  }

  private void weigh(ColumnMatrix counts, JointStates joint) {
    ColumnMatrix information = Dirichlet.informationWeights(counts);
    for (int i = 0; i < cells.length; i++) {
      int cell = joint.column(i / rows) * rows + i % rows;
      weights[i] = counts.cell(cell) > 0 ? information.cell(cell) : 0;
    }
  }

  double probability(int outcome, int joint) {
    return cells[joint * rows + outcome];
  }

  /** Multiplies a belief by the likelihood of an outcome. */
  void multiply(int outcome, double[] belief) {
    for (int s = 0; s < states; s++) {
      belief[s] *= cells[s * rows + outcome];
    }
  }

  /** Multiplies a belief by the likelihood of the outcomes that a state would give. */
  void multiplyImagined(int imagined, double[] belief) {
    for (int s = 0; s < states; s++) {
      if (belief[s] != 0) {
        double expected = 0;
        for (int o = 0; o < rows; o++) {
          expected += cells[imagined * rows + o] * cells[s * rows + o];
        }
        belief[s] *= expected;
      }
    }
  }

  /** Minus the expected free energy of a predicted belief: negative risk, ambiguity, novelty. */
  double value(double[] predicted, int step) {
    double value = predict(predicted);
    for (int o = 0; o < rows; o++) {
      value -= outcomes[o] * (ZeroGuard.log(outcomes[o]) - logPreference[step * rows + o]);
    }
    for (int s = 0; s < states; s++) {
      for (int o = 0; predicted[s] != 0 && o < rows; o++) {
        value -= outcomes[o] * weights[s * rows + o] * predicted[s];
      }
    }
    return value;
  }

  /** Predicts outcomes; returns the negative expected entropy of the likelihood. */
  private double predict(double[] predicted) {
    Arrays.fill(outcomes, 0);
    double certainty = 0;
    for (int s = 0; s < states; s++) {
      if (predicted[s] != 0) {
        certainty += predicted[s] * negativeEntropies[s];
        for (int o = 0; o < rows; o++) {
          outcomes[o] += cells[s * rows + o] * predicted[s];
        }
      }
    }
    return certainty;
  }
}
