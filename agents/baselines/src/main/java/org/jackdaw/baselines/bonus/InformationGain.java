package org.jackdaw.baselines.bonus;

import org.jackdaw.api.prob.Digamma;
import org.jackdaw.api.prob.Logarithm;

/**
 * What a step tells about the transitions of its pair (Houthooft et al. 2016, VIME,
 * arXiv:1605.09674, which approximates it): the rows of next observations have independent
 * Dirichlet posteriors, with parameters a_k and their sum a_0, prior included. After a step to k
 * the gain is KL(Dir(a + 1_k) || Dir(a)) = ln(a_0 / a_k) + psi(a_k + 1) - psi(a_0 + 1); what it was
 * expected to be is the sum over k of a_k / a_0 times that. In nats, at least 0.
 */
final class InformationGain implements IntrinsicReward {

  private final double prior;
  private final double outcomes;
  private final boolean expected;
  private final TransitionCounts counts;

  InformationGain(double prior, double outcomes, int actions, boolean expected) {
    this.prior = prior;
    this.outcomes = outcomes;
    this.expected = expected;
    this.counts = new TransitionCounts(actions);
  }

  @Override
  public double of(int before, int action, int after, boolean terminated) {
    double gain =
        expected
            ? expectation(before, action, all(before, action, 0))
            : gained(before, action, after);
    counts.add(before, action, 0, after, terminated);
    return Math.max(0, gain);
  }

  private double gained(int before, int action, int after) {
    int times = counts.count(before, action, after);
    return gain(prior + times, all(before, action, times == 0 ? 1 : 0));
  }

  /** The sum of all parameters; there may be more outcomes than said, where some are absent. */
  private double all(int state, int action, int unseen) {
    return prior * Math.max(outcomes, counts.successors(state, action) + unseen)
        + counts.visits(state, action);
  }

  private static double gain(double parameter, double all) {
    return Logarithm.of(all / parameter) + Digamma.of(parameter + 1) - Digamma.of(all + 1);
  }

  /** Outcomes that were never seen are all alike. */
  private double expectation(int state, int action, double all) {
    double unseen = all - counts.visits(state, action);
    double sum = 0;
    for (int k = 0; k < counts.successors(state, action); k++) {
      double parameter = prior + counts.count(state, action, counts.successor(state, action, k));
      sum += parameter / all * gain(parameter, all);
      unseen -= prior;
    }
    return unseen > 0 ? sum + unseen / all * gain(prior, all) : sum;
  }
}
