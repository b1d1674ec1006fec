package org.jackdaw.aif.sophisticated;

import java.util.Arrays;
import org.jackdaw.aif.model.JointWeights;
import org.jackdaw.aif.model.MarginalBelief;
import org.jackdaw.aif.model.WorkingModel;
import org.jackdaw.aif.model.WorkingTable;

/**
 * The joint outcomes of a predicted belief, each as probable as the product of its modalities'
 * predictions, in lexicographic order.
 */
final class OutcomeProducts {

  /** Sees one joint outcome. */
  interface Visitor {
    void outcome(int[] outcomes, double probability);
  }

  private final WorkingModel model;
  private final int most; // outcomes per modality
  private final JointWeights weights = new JointWeights();

  /** Only the most probable outcomes of each modality count, renormalised. */
  OutcomeProducts(WorkingModel model, int most) {
    this.model = model;
    this.most = most;
  }

  /** Visits the outcomes that may be more probable than a threshold, whoever visits decides. */
  void visit(MarginalBelief belief, double threshold, Visitor visitor) {
    double[][] predicted = new double[model.modalities()][];
    for (int m = 0; m < predicted.length; m++) {
      WorkingTable table = model.likelihood(m);
      predicted[m] = new double[table.rows()];
      table.addPrediction(weights.expand(table, belief, 0), predicted[m]);
      keepMost(predicted[m]);
    }
    visit(predicted, 0, new int[predicted.length], 1, threshold, visitor);
  }

  private void keepMost(double[] predicted) {
    if (predicted.length <= most) {
      return;
    }
    double[] sorted = predicted.clone();
    Arrays.sort(sorted);
    double least = sorted[sorted.length - most];
    int ties = most;
    for (double p : predicted) {
      ties -= p > least ? 1 : 0;
    }
    double sum = 0;
    for (int o = 0; o < predicted.length; o++) {
      boolean kept = predicted[o] > least || predicted[o] == least && ties-- > 0;
      predicted[o] = kept ? predicted[o] : 0;
      sum += predicted[o];
    }
    for (int o = 0; o < predicted.length; o++) {
      predicted[o] /= sum;
    }
  }

  private static void visit(
      double[][] predicted,
      int modality,
      int[] outcomes,
      double mass,
      double threshold,
      Visitor visitor) {
    if (modality == predicted.length) {
      visitor.outcome(outcomes, mass);
      return;
    }
    for (int o = 0; o < predicted[modality].length; o++) {
      double joint = mass * predicted[modality][o];
      if (joint >= threshold) {
        outcomes[modality] = o;
        visit(predicted, modality + 1, outcomes, joint, threshold, visitor);
      }
    }
  }
}
