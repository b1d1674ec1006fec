package org.jackdaw.aif.conformance;

import java.util.Optional;
import org.jackdaw.aif.model.MarginalBelief;
import org.jackdaw.aif.model.WorkingModel;
import org.jackdaw.aif.planning.PolicySet;
import org.jackdaw.aif.planning.TermWeights;
import org.jackdaw.aif.sophisticated.RecursiveSearch;

/** Planning of a recorded agent by sophisticated inference, as the NumPy generation has it. */
final class RecursivePlan extends AgentPlan {

  /** The recursion of the NumPy generation heeds none of the switches of terms. */
  private static final TermWeights ALL_BUT_NOVELTY = new TermWeights(1, 1, 1, 0);

  private final RecursiveSearch search;
  private final Optional<GoldenIntention> intention;

  RecursivePlan(
      GoldenKeys options,
      WorkingModel working,
      PolicySet policies,
      Optional<GoldenIntention> intention,
      AgentChoice choice) {
    super(choice);
    this.intention = intention;
    options.ignore("use_utility", "use_states_info_gain", "use_param_info_gain");
    search =
        new RecursiveSearch(
            working,
            policies,
            ALL_BUT_NOVELTY,
            rule(options),
            intention.map(GoldenIntention::intention));
  }

  private static RecursiveSearch.Rule rule(GoldenKeys options) {
    RecursiveSearch.Rule usual = RecursiveSearch.Rule.DEFAULTS;
    return new RecursiveSearch.Rule(
        (int) options.number("si_horizon", usual.horizon()),
        options.number("si_policy_prune_threshold", usual.policyThreshold()),
        options.number("si_state_prune_threshold", usual.outcomeThreshold()),
        options.number("si_prune_penalty", usual.penalty()),
        options.number("si_gamma_used", usual.gamma()));
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
    return search.search(belief).values();
  }
}
