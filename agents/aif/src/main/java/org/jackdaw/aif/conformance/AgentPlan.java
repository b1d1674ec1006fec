package org.jackdaw.aif.conformance;

import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
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
    double novelty = novelty(file.object("model"), legacy);
    return new PolicyPlan(options, working, policies, intention, choice, novelty, deviations);
  }

  /** Compares what the file has before its first step. */
  void begin() {}

  /** Scores the policies from a belief and compares scores, posterior and choices. */
  final void check(GoldenKeys step, MarginalBelief belief) {
    choice.check(step, score(step, belief), tolerance());
  }

  private static double novelty(GoldenKeys model, boolean legacy) {
    boolean zero =
        Stream.of("pA", "pB")
            .flatMap(counts -> GoldenModel.stream(model.get(counts)))
            .anyMatch(t -> DoubleStream.of(GoldenTensor.values(t)).anyMatch(a -> a == 0));
    return zero && !legacy ? AgentReplay.NOVELTY_OF_ZEROS : AgentReplay.ENERGY;
  }

  /** How much the scores may differ, absolute and relative. */
  double tolerance() {
    return AgentReplay.ENERGY;
  }

  /** The negative expected free energy of every policy; its terms are compared on the way. */
  abstract double[] score(GoldenKeys step, MarginalBelief belief);

  /** Takes note that the model has been learnt. */
  void learnt(GoldenKeys step) {}
}
