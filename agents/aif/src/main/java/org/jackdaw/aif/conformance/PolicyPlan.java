package org.jackdaw.aif.conformance;

import java.util.Optional;
import org.jackdaw.aif.model.MarginalBelief;
import org.jackdaw.aif.model.WorkingModel;
import org.jackdaw.aif.planning.ExpectedFreeEnergy;
import org.jackdaw.aif.planning.JointInformationGain;
import org.jackdaw.aif.planning.PolicySet;
import org.jackdaw.aif.planning.Term;
import org.jackdaw.aif.planning.TermWeights;

/** Policies scored by the expected free energy of each, term by term. */
final class PolicyPlan extends AgentPlan {

  private final WorkingModel working;
  private final Optional<GoldenIntention> intention;
  private final ExpectedFreeEnergy energy;
  private final TermWeights weights;
  private final double novelty; // how much information about parameters may differ
  private final Deviations deviations;

  PolicyPlan(
      GoldenKeys options,
      WorkingModel working,
      PolicySet policies,
      Optional<GoldenIntention> intention,
      AgentChoice choice,
      double novelty,
      Deviations deviations) {
    super(choice);
    this.working = working;
    this.intention = intention;
    this.novelty = novelty;
    this.deviations = deviations;
    energy = new ExpectedFreeEnergy(working, policies, intention.map(GoldenIntention::intention));
    weights = weights(options);
  }

  /** Which terms count. */
  static TermWeights weights(GoldenKeys options) {
    return new TermWeights(
        options.flag("use_utility", true) ? 1 : 0,
        1,
        options.flag("use_states_info_gain", true) ? 1 : 0,
        options.flag("use_param_info_gain", false) ? 1 : 0);
  }

  @Override
  double tolerance() {
    return weights.parameterInformation() > 0 ? novelty : AgentReplay.ENERGY;
  }

  @Override
  void begin() {
    intention.ifPresent(GoldenIntention::begin);
  }

  @Override
  void learnt(GoldenKeys step) {
    intention.ifPresent(i -> i.learnt(step));
  }

  @Override
  double[] score(GoldenKeys step, MarginalBelief belief) {
    energy.evaluate(belief, 0);
    GoldenKeys terms = step.object("efe_terms");
    compare(terms, "utility", Term.UTILITY, AgentReplay.ENERGY);
    compare(terms, "state_info_gain", Term.STATE_INFORMATION_GAIN, AgentReplay.ENERGY);
    compare(terms, "pA_info_gain", Term.LIKELIHOOD_INFORMATION_GAIN, novelty);
    compare(terms, "pB_info_gain", Term.TRANSITION_INFORMATION_GAIN, novelty);
    compare(terms, "inductive", Term.INDUCTIVE_VALUE, AgentReplay.ENERGY);
    compareJoint(terms, belief);
    double[] values = new double[energy.policies().size()];
    energy.negative(weights, values);
    return values;
  }

  private void compare(GoldenKeys terms, String key, Term term, double tolerance) {
    if (terms.has(key)) {
      double[] actual = new double[energy.policies().size()];
      for (int p = 0; p < actual.length; p++) {
        actual[p] = energy.term(term, p);
      }
      deviations.compare(terms.name() + " " + key, terms.get(key), actual, tolerance);
    }
  }

  /** The information gain of joint outcomes, which the score does not contain. */
  private void compareJoint(GoldenKeys terms, MarginalBelief belief) {
    String key = "state_info_gain_joint_outcomes";
    if (terms.has(key)) {
      JointInformationGain joint = new JointInformationGain(working);
      double[] actual = new double[energy.policies().size()];
      for (int p = 0; p < actual.length; p++) {
        actual[p] = joint(joint, belief, p);
      }
      deviations.compare(terms.name() + " " + key, terms.get(key), actual, AgentReplay.ENERGY);
    }
  }

  private double joint(JointInformationGain joint, MarginalBelief belief, int policy) {
    MarginalBelief now = working.newBelief();
    MarginalBelief next = working.newBelief();
    now.copy(belief);
    double sum = 0;
    for (int t = 0; t < energy.policies().length(); t++) {
      working.predict(now, energy.policies().action(policy, t), next);
      now.copy(next);
      sum += joint.of(now);
    }
    return sum;
  }
}
