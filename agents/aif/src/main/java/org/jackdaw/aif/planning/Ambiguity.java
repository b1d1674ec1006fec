package org.jackdaw.aif.planning;

import java.util.Arrays;
import org.jackdaw.aif.convention.LogGuard;
import org.jackdaw.aif.model.JointWeights;
import org.jackdaw.aif.model.MarginalBelief;
import org.jackdaw.aif.model.WorkingModel;
import org.jackdaw.aif.model.WorkingTable;

/**
 * The expected entropy of a modality's outcome given the present state. Where the modality depends
 * on remembered factors too, the outcome is averaged over them before its entropy is taken.
 */
final class Ambiguity {

  private final WorkingModel model;
  private final LogGuard guard;
  private final boolean[] memory; // factors that only remember
  private final boolean[] present; // the others
  private final boolean[] remembering; // modalities with a remembered parent
  private final JointWeights states = new JointWeights();
  private final JointWeights past = new JointWeights();
  private final double[] outcome;

  Ambiguity(WorkingModel model) {
    this.model = model;
    guard = model.conventions().informationGain().ambiguity();
    memory = new boolean[model.factors()];
    present = new boolean[model.factors()];
    for (int f = 0; f < memory.length; f++) {
      memory[f] = model.remembers(f);
      present[f] = !memory[f];
    }
    remembering = new boolean[model.modalities()];
    int rows = 1;
    for (int m = 0; m < remembering.length; m++) {
      WorkingTable table = model.likelihood(m);
      rows = Math.max(rows, table.rows());
      for (int p = 0; p < table.parents(); p++) {
        remembering[m] |= memory[table.parent(p)];
      }
    }
    outcome = new double[rows];
  }

  /** The ambiguity of a modality, in nats, given the weights of its columns and the belief. */
  double of(int modality, JointWeights weights, MarginalBelief belief) {
    return remembering[modality] && weights.size() > 1
        ? averaged(model.likelihood(modality), belief)
        : model.likelihood(modality).expectedEntropy(weights);
  }

  private double averaged(WorkingTable table, MarginalBelief belief) {
    states.expandOver(table, belief, 0, present);
    double entropy = 0;
    for (int i = 0; i < states.size(); i++) {
      past.expandOver(table, belief, states.column(i), memory);
      Arrays.fill(outcome, 0, table.rows(), 0);
      table.addPrediction(past, outcome);
      for (int o = 0; o < table.rows(); o++) {
        entropy -= states.weight(i) * guard.timesLog(outcome[o]);
      }
    }
    return entropy;
  }
}
