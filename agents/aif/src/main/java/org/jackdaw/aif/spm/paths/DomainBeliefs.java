package org.jackdaw.aif.spm.paths;

import java.util.Arrays;
import java.util.List;

/**
 * Belief updates where parents and children depend on states of domain factors. Likelihoods whose
 * likeliest parents include a domain factor tell about it first; then every combination of domain
 * states is weighed by how well it explains the outcomes; then each combination that is at least a
 * sixteenth as probable as the likeliest is updated on its own, and their beliefs are averaged by
 * evidence. As SPM has it, what likelihoods tell at first is told again afterwards.
 */
final class DomainBeliefs {

  private static final double KEPT = 1.0 / 16;

  private final int[] domain; // factors
  private final List<PathModality> modalities; // likelihoods
  private final double[] weights; // per combination
  private final double[] evidence; // per combination
  private final double[][][] alternatives; // [combination][factor][state]

  DomainBeliefs(PathsModel model, List<PathModality> modalities) {
    this.modalities = modalities;
    domain = model.refinements().domains().factors().stream().mapToInt(i -> i).toArray();
    int combinations = Arrays.stream(domain).map(model::states).reduce(1, (a, b) -> a * b);
    weights = new double[combinations];
    evidence = new double[combinations];
    alternatives = new double[domain.length == 0 ? 0 : combinations][model.factors()][];
    for (double[][] alternative : alternatives) {
      Arrays.setAll(alternative, f -> new double[model.states(f)]);
    }
  }

  /** Whether nothing depends on states. */
  boolean none() {
    return domain.length == 0;
  }

  /** Lets every likelihood have the parents and children of the likeliest combination. */
  void settle(double[][] beliefs) {
    if (domain.length > 0) {
      int likeliest = likeliest(beliefs);
      for (PathModality modality : modalities) {
        modality.settle(likeliest);
      }
    }
  }

  private int likeliest(double[][] beliefs) {
    weigh(beliefs);
    return PathNumbers.likeliest(weights);
  }

  /** Updates beliefs by outcomes; returns the logarithm of their probability. */
  double update(double[][] observed, double[][] beliefs) {
    double found = locate(observed, beliefs);
    compare(observed, beliefs);
    weigh(beliefs);
    double least = weights[PathNumbers.likeliest(weights)] * KEPT;
    Arrays.fill(evidence, Double.NEGATIVE_INFINITY);
    for (int k = 0; k < weights.length; k++) {
      if (weights[k] > least) {
        evidence[k] = update(k, observed, beliefs);
      }
    }
    PathNumbers.softmax(1, evidence, weights);
    return found + average(beliefs);
  }

  private double locate(double[][] observed, double[][] beliefs) {
    double found = 0;
    for (PathModality modality : modalities) {
      modality.settle(likeliest(beliefs));
      if (modality.informs(domain)) {
        found += modality.updateAll(observed, beliefs);
      }
    }
    return found;
  }

  /** Weighs the combinations of domain states by how well each explains the outcomes. */
  private void compare(double[][] observed, double[][] beliefs) {
    for (int k = 0; k < evidence.length; k++) {
      evidence[k] = 0;
      for (PathModality modality : modalities) {
        modality.settle(k);
        evidence[k] += modality.evidence(observed, beliefs);
      }
    }
    weigh(beliefs);
    double best = evidence[PathNumbers.likeliest(evidence)];
    for (int k = 0; k < evidence.length; k++) {
      weights[k] *= StrictMath.exp(evidence[k] - best);
    }
    PathNumbers.normalise(weights, 0, weights.length);
    for (int f : domain) {
      Arrays.fill(beliefs[f], 0);
    }
    for (int k = 0; k < weights.length; k++) {
      int rest = k;
      for (int f : domain) {
        beliefs[f][rest % beliefs[f].length] += weights[k];
        rest /= beliefs[f].length;
      }
    }
  }

  private double update(int combination, double[][] observed, double[][] beliefs) {
    double[][] alternative = alternatives[combination];
    PathSearch.copy(beliefs, alternative);
    double sum = 0;
    for (PathModality modality : modalities) {
      modality.settle(combination);
      sum += modality.updateAll(observed, alternative);
    }
    return sum;
  }

  private double average(double[][] beliefs) {
    for (double[] belief : beliefs) {
      Arrays.fill(belief, 0);
    }
    double expected = 0;
    for (int k = 0; k < weights.length; k++) {
      expected += weights[k] > 0 ? weights[k] * evidence[k] : 0;
      for (int f = 0; weights[k] > 0 && f < beliefs.length; f++) {
        for (int s = 0; s < beliefs[f].length; s++) {
          beliefs[f][s] += weights[k] * alternatives[k][f][s];
        }
      }
    }
    return expected;
  }

  /** The probability of every combination of domain states. */
  private void weigh(double[][] beliefs) {
    for (int k = 0; k < weights.length; k++) {
      weights[k] = 1;
      int rest = k;
      for (int f : domain) {
        weights[k] *= beliefs[f][rest % beliefs[f].length];
        rest /= beliefs[f].length;
      }
    }
  }
}
