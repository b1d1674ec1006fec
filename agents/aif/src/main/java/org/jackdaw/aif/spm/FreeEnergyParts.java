package org.jackdaw.aif.spm;

import java.util.Optional;

/**
 * The free energy of a trial split into what it is spent on, as {@code spm_MDP_F} does: smaller is
 * better. Of moving policies the last step, in which nothing is left to choose, is left out.
 *
 * @param states negative evidence of the states, averaged over policies, nats, axis [step]
 * @param policies negative log-prior of the policies, averaged over their posterior, nats, at least
 *     0, axis [step]
 * @param confidence minus the entropy of the posterior over policies, nats, at most 0, axis [step]
 * @param precision what the precision costs: w - ln w, nats, at least 1, axis [step]; the prior
 *     rate is taken to be 1, as there
 * @param parameters divergence of the counts from those before the trial, nats, at least 0
 */
public record FreeEnergyParts(
    Tensor states, Tensor policies, Tensor confidence, Tensor precision, double parameters) {

  /**
   * The parts of a trial's free energy.
   *
   * @param trial a trial
   * @return its parts
   */
  public static FreeEnergyParts of(Trial trial) {
    Trial.PolicyBeliefs beliefs = trial.policies();
    int steps = beliefs.posterior().size(1);
    double[] states = new double[steps];
    double[] policies = new double[steps];
    double[] confidence = new double[steps];
    double[] precision = new double[steps];
    for (int t = 0; t < steps; t++) {
      for (int k = 0; k < beliefs.posterior().size(0); k++) {
        double p = beliefs.posterior().at(k, t);
        states[t] -= p * beliefs.freeEnergy().at(k, t);
        confidence[t] += p * Numbers.ln(p);
      }
      double divergence = 0 - beliefs.totalFreeEnergy().at(t) - states[t];
      policies[t] = divergence - confidence[t];
      double w = beliefs.precision().at(t);
      precision[t] = w - StrictMath.log(w);
    }
    return new FreeEnergyParts(
        Tensor.vector(states),
        Tensor.vector(policies),
        Tensor.vector(confidence),
        Tensor.vector(precision),
        parameters(trial.learnt()));
  }

  private static double parameters(Trial.Learnt learnt) {
    return sum(learnt.likelihood())
        + sum(learnt.transition())
        + sum(learnt.preference())
        + sum(learnt.start())
        + sum(learnt.habit());
  }

  private static double sum(Optional<Tensor> changes) {
    double sum = 0;
    for (int i = 0; changes.isPresent() && i < changes.get().length(); i++) {
      sum -= changes.get().cell(i);
    }
    return sum;
  }

  /**
   * The free energy of a step without that of the parameters.
   *
   * @param step from 0
   * @return the sum of the other parts, in nats
   */
  public double total(int step) {
    return states.at(step) + policies.at(step) + confidence.at(step) + precision.at(step);
  }
}
