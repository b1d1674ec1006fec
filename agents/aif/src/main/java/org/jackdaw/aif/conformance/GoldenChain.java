package org.jackdaw.aif.conformance;

import org.jackdaw.aif.inference.Evidence;
import org.jackdaw.aif.model.MarginalBelief;
import org.jackdaw.aif.model.WorkingModel;
import org.jackdaw.aif.sequence.HiddenMarkov;
import org.jackdaw.aif.sequence.Window;

/** A window of a model with one factor, as a hidden Markov chain of plain arrays. */
final class GoldenChain {

  private GoldenChain() {}

  static HiddenMarkov of(WorkingModel working, MarginalBelief prior, Window window) {
    if (working.factors() != 1) {
      throw new IllegalArgumentException("golden file: hmm needs a model of one factor");
    }
    int states = working.size(0);
    double[][] logs = new double[window.length()][states];
    double[][][] transitions = new double[window.length() - 1][states][states];
    MarginalBelief certain = working.newBelief();
    MarginalBelief next = working.newBelief();
    for (int s = 0; s < states; s++) {
      double[] one = new double[states];
      one[s] = 1;
      certain.set(0, one, 0);
      for (int t = 0; t < window.length(); t++) {
        logs[t][s] = logLikelihood(working, window.evidence(t), s);
        if (window.linked(t)) {
          working.predict(certain, window.action(t), next);
        } else {
          next.copy(certain);
        }
        for (int r = 0; t > 0 && r < states; r++) {
          transitions[t - 1][r][s] = next.probability(0, r);
        }
      }
    }
    return new HiddenMarkov(prior.marginal(0), transitions, logs);
  }

  private static double logLikelihood(WorkingModel working, Evidence evidence, int state) {
    double sum = 0;
    for (int m = 0; m < working.modalities(); m++) {
      double[] likelihood = new double[working.likelihood(m).columns()];
      if (evidence.present(m)) {
        evidence.likelihood(m, likelihood);
        int column = likelihood.length == 1 ? 0 : state;
        sum += working.conventions().logGuard().log(likelihood[column]);
      }
    }
    return sum;
  }
}
