package org.jackdaw.aif.conformance;

import java.util.Optional;
import org.jackdaw.aif.model.MarginalBelief;
import org.jackdaw.aif.model.WorkingModel;
import org.jackdaw.aif.planning.PolicySet;

/**
 * The planning part of a recorded agent. The options of the file decide which planner scores the
 * policies: {@link #of} is the one place where that is decided.
 */
abstract class AgentPlan {

  private final AgentChoice choice;

  AgentPlan(AgentChoice choice) {
    this.choice = choice;
  }

  /** The planner that a file asks for. */
  static AgentPlan of(
      GoldenKeys file,
      GoldenModel golden,
      WorkingModel working,
      boolean legacy,
      boolean severalControls,
      Deviations deviations) {
    GoldenKeys options = file.object("options");
    PolicySet policies = PolicySet.of(golden.policies(file.get("policies")));
    AgentChoice choice =
        new AgentChoice(options, golden, policies, legacy, severalControls, deviations);
    Optional<GoldenIntention> intention =
        GoldenIntention.of(file.object("model"), options, working, legacy, deviations);
    if (AgentChoice.sophisticated(options)) {
      return new RecursivePlan(options, working, policies, intention, choice);
    }
    return new PolicyPlan(options, working, policies, intention, choice, deviations);
  }

  /** Compares what the file has before its first step. */
  void begin() {}

  /** Scores the policies from a belief and compares scores, posterior and choices. */
  final void check(GoldenKeys step, MarginalBelief belief) {
    choice.check(step, score(step, belief));
  }

  /** The negative expected free energy of every policy; its terms are compared on the way. */
  abstract double[] score(GoldenKeys step, MarginalBelief belief);

  /** Takes note that the model has been learnt. */
  void learnt(GoldenKeys step) {}
}
