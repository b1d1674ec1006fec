package org.jackdaw.aif.sequence;

import org.jackdaw.aif.convention.LogGuard;
import org.jackdaw.aif.inference.Evidence;
import org.jackdaw.aif.model.JointWeights;
import org.jackdaw.aif.model.MarginalBelief;
import org.jackdaw.aif.model.WorkingModel;
import org.jackdaw.aif.model.WorkingTable;

/**
 * Logarithms of expected likelihoods, where mean field takes expected logarithms of likelihoods.
 * Mutable and reused.
 */
final class ExpectedLikelihood {

  private final WorkingModel model;
  private final LogGuard guard;
  private final JointWeights weights = new JointWeights();
  private final double[][] likelihoods; // of each column, per modality
  private final boolean[] present;
  private final double[] expected;
  private final int[] states; // the joint state under way

  ExpectedLikelihood(WorkingModel model) {
    this.model = model;
    guard = model.conventions().logGuard();
    likelihoods = new double[model.modalities()][];
    present = new boolean[model.modalities()];
    for (int m = 0; m < present.length; m++) {
      likelihoods[m] = new double[model.likelihood(m).columns()];
    }
    int most = 1;
    for (int f = 0; f < model.factors(); f++) {
      most = Math.max(most, model.size(f));
    }
    expected = new double[most];
    states = new int[model.factors()];
  }

  void observe(Evidence evidence) {
    for (int m = 0; m < present.length; m++) {
      present[m] = evidence.present(m);
      if (present[m]) {
        evidence.likelihood(m, likelihoods[m]);
      }
    }
  }

  /** Adds, modality by modality, the logarithm expected over the modality's other parents. */
  void addPerModality(int factor, MarginalBelief belief, double[] target) {
    for (int m = 0; m < present.length; m++) {
      WorkingTable table = model.likelihood(m);
      for (int p = 0; present[m] && p < table.parents(); p++) {
        if (table.parent(p) == factor) {
          clear(factor);
          weights.expandWithout(table, belief, p);
          weights.addConditional(table, p, likelihoods[m], expected, 0);
          addLogs(factor, target);
        }
      }
    }
  }

  /** Adds the logarithm of the likelihood of all outcomes, expected over all other factors. */
  void addJoint(int factor, MarginalBelief belief, double[] target) {
    clear(factor);
    visit(factor, belief, 0, 1);
    addLogs(factor, target);
  }

  private void visit(int factor, MarginalBelief belief, int position, double weight) {
    if (position == states.length) {
      expected[states[factor]] += weight * likelihood();
      return;
    }
    for (int s = 0; s < belief.size(position); s++) {
      double p = position == factor ? 1 : belief.probability(position, s);
      states[position] = s;
      if (p > 0) {
        visit(factor, belief, position + 1, weight * p);
      }
    }
  }

  private double likelihood() {
    double product = 1;
    for (int m = 0; m < present.length; m++) {
      product *= present[m] ? likelihoods[m][model.likelihood(m).column(states)] : 1;
    }
    return product;
  }

  private void clear(int factor) {
    for (int s = 0; s < model.size(factor); s++) {
      expected[s] = 0;
    }
  }

  private void addLogs(int factor, double[] target) {
    for (int s = 0; s < model.size(factor); s++) {
      target[s] += guard.log(expected[s]);
    }
  }
}
