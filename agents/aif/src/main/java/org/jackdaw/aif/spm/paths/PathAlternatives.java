package org.jackdaw.aif.spm.paths;

import java.util.Arrays;
import java.util.List;
import org.jackdaw.aif.model.ColumnMatrix;
import org.jackdaw.api.prob.LogGamma;

/**
 * Alternative priors of one modality's likelihood, and how much predicted outcomes are expected to
 * tell about which of them holds. Each alternative is weighed by Bayesian model reduction against
 * their average, which is scaled to one count in all, as SPM has it.
 */
final class PathAlternatives {

  /** Added to every count before evidences are compared. */
  private static final double EXTRA = 1.0 / 32;

  private final double[][] priors; // [alternative][cell]
  private final double[] priorEvidence; // per alternative
  private final double[] average; // per cell
  private final double[] counts; // of the likelihood; live
  private final double scale;
  private final int rows;
  private final double[] now; // posterior over alternatives
  private final double[] later; // likewise
  private final double[] expected; // scratch: counts after the outcomes

  PathAlternatives(List<ColumnMatrix> alternatives, double[] counts, boolean learnt) {
    this.counts = counts;
    rows = alternatives.isEmpty() ? 1 : alternatives.get(0).rows();
    scale = learnt ? 1 : PathNumbers.FIRM;
    priors = alternatives.stream().map(ColumnMatrix::toArray).toArray(double[][]::new);
    average = new double[counts.length];
    double all = Arrays.stream(priors).flatMapToDouble(Arrays::stream).sum();
    for (double[] prior : priors) {
      for (int i = 0; i < average.length; i++) {
        average[i] += prior[i] / all;
      }
    }
    now = new double[priors.length];
    later = new double[priors.length];
    expected = new double[counts.length];
    priorEvidence = new double[priors.length];
    Arrays.setAll(priorEvidence, m -> evidence(priors[m], new double[counts.length], 0));
  }

  /** Takes over what was learnt. */
  void refresh() {
    for (int i = 0; i < expected.length; i++) {
      expected[i] = counts[i] * scale;
    }
    weigh(now);
  }

  /** The divergence of the alternatives' posterior after predicted outcomes from that now; nats. */
  double surprise(double[] outcomes, double[] joint) {
    if (priors.length == 0) {
      return 0;
    }
    for (int i = 0; i < expected.length; i++) {
      expected[i] = counts[i] * scale + outcomes[i % rows] * joint[i / rows];
    }
    weigh(later);
    double sum = 0;
    for (int m = 0; m < now.length; m++) {
      sum += later[m] * (PathNumbers.log(later[m]) - PathNumbers.log(now[m]));
    }
    return sum;
  }

  private void weigh(double[] target) {
    for (int m = 0; m < priors.length; m++) {
      target[m] = evidence(priors[m], expected, 1) - priorEvidence[m];
    }
    if (priors.length > 0) {
      PathNumbers.softmax(1, target, target);
    }
  }

  /** The logarithm of the beta function of an alternative's counts after others, all columns. */
  private double evidence(double[] prior, double[] added, double share) {
    double sum = 0;
    for (int from = 0; from < added.length; from += rows) {
      double total = 0;
      for (int i = from; i < from + rows; i++) {
        double count = EXTRA + Math.max(prior[i] + added[i] - share * average[i], 0);
        sum += LogGamma.of(count);
        total += count;
      }
      sum -= LogGamma.of(total);
    }
    return sum;
  }
}
