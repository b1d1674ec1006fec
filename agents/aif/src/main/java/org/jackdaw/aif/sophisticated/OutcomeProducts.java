package org.jackdaw.aif.sophisticated;

import java.util.Comparator;
import java.util.stream.IntStream;
import org.jackdaw.aif.model.JointWeights;
import org.jackdaw.aif.model.MarginalBelief;
import org.jackdaw.aif.model.WorkingModel;
import org.jackdaw.aif.model.WorkingTable;

/**
 * The joint outcomes of a predicted belief, each as probable as the product of its modalities'
 * predictions, in lexicographic order of their places: the numbers of the outcomes, or their ranks.
 */
final class OutcomeProducts {

  /** Sees one joint outcome. */
  interface Visitor {
    void outcome(int[] outcomes, double probability);
  }

  private final WorkingModel model;
  private final int most; // outcomes per modality
  private final boolean ranked;
  private final JointWeights weights = new JointWeights();

  private OutcomeProducts(WorkingModel model, int most, boolean ranked) {
    this.model = model;
    this.most = most;
    this.ranked = ranked;
  }

  /** All outcomes by their numbers. */
  static OutcomeProducts all(WorkingModel model) {
    return new OutcomeProducts(model, Integer.MAX_VALUE, false);
  }

  /** Only the most probable outcomes of each modality, renormalised, the most probable first. */
  static OutcomeProducts ranked(WorkingModel model, int most) {
    return new OutcomeProducts(model, most, true);
  }

  /** Visits the outcomes that may be more probable than a threshold, whoever visits decides. */
  void visit(MarginalBelief belief, double threshold, Visitor visitor) {
    int[][] places = new int[model.modalities()][];
    double[][] predicted = new double[places.length][];
    for (int m = 0; m < predicted.length; m++) {
      WorkingTable table = model.likelihood(m);
      predicted[m] = new double[table.rows()];
      table.addPrediction(weights.expand(table, belief, 0), predicted[m]);
      places[m] = places(predicted[m]);
      keep(predicted[m], places[m]);
    }
    Walk walk = new Walk(places, predicted, new int[places.length], threshold, visitor);
    walk.from(0, 1);
  }

  private int[] places(double[] predicted) {
    IntStream all = IntStream.range(0, predicted.length);
    return ranked
        ? all.boxed()
            .sorted(Comparator.comparingDouble(o -> -predicted[o]))
            .limit(most)
            .mapToInt(o -> o)
            .toArray()
        : all.toArray();
  }

  private static void keep(double[] predicted, int... places) {
    if (places.length == predicted.length) {
      return;
    }
    double sum = 0;
    for (int outcome : places) {
      sum += predicted[outcome];
    }
    for (int outcome : places) {
      predicted[outcome] /= sum;
    }
  }

  /** The way through the places of one modality after the other. */
  private record Walk(
      int[][] places, double[][] predicted, int[] outcomes, double threshold, Visitor visitor) {

    void from(int modality, double mass) {
      if (modality == places.length) {
        visitor.outcome(outcomes, mass);
        return;
      }
      for (int outcome : places[modality]) {
        double joint = mass * predicted[modality][outcome];
        if (joint >= threshold) {
          outcomes[modality] = outcome;
          from(modality + 1, joint);
        }
      }
    }
  }
}
