package org.jackdaw.aif.sequence;

import org.jackdaw.aif.model.MarginalBelief;
import org.jackdaw.aif.model.WorkingModel;
import org.jackdaw.aif.model.WorkingTable;

/** A story of one factor as a hidden Markov chain of plain arrays. */
final class Chains {

  private Chains() {}

  static HiddenMarkov of(Story story) {
    WorkingModel model = story.model;
    int states = model.size(0);
    int steps = story.outcomes.length;
    double[][] logs = new double[steps][states];
    double[][][] transitions = new double[steps - 1][states][states];
    for (int s = 0; s < states; s++) {
      MarginalBelief certain = model.newBelief();
      MarginalBelief next = model.newBelief();
      double[] one = new double[states];
      one[s] = 1;
      certain.set(0, one, 0);
      for (int t = 0; t < steps; t++) {
        logs[t][s] = logLikelihood(model, story.outcomes[t], s);
        if (t > 0) {
          model.predict(certain, story.actions[t], next);
          for (int r = 0; r < states; r++) {
            transitions[t - 1][r][s] = next.probability(0, r);
          }
        }
      }
    }
    return new HiddenMarkov(story.prior.marginal(0), transitions, logs);
  }

  private static double logLikelihood(WorkingModel model, int[] outcomes, int state) {
    double sum = 0;
    for (int m = 0; m < outcomes.length; m++) {
      WorkingTable table = model.likelihood(m);
      int column = table.column(new int[] {state});
      sum += outcomes[m] < 0 ? 0 : StrictMath.log(table.probability(outcomes[m], column));
    }
    return sum;
  }
}
