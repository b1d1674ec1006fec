package org.jackdaw.aif.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import org.jackdaw.aif.convention.Conventions;
import org.jackdaw.aif.model.MarginalBelief;
import org.jackdaw.aif.model.WorkingModel;
import org.jackdaw.aif.sequence.BeliefSequence;
import org.jackdaw.aif.sequence.PolicyMessagePassing;
import org.jackdaw.aif.sequence.PolicyMessageRule;
import org.jackdaw.aif.sequence.PolicyMessageRule.Coupling;
import org.jackdaw.aif.sequence.PolicyMessageRule.Update;
import org.jackdaw.aif.sequence.Window;

/** One call of message passing under one policy, by both routines of the NumPy generation. */
final class MmpFunctionKind implements GoldenKind {

  @Override
  public String schema() {
    return "pymdp-golden/1";
  }

  @Override
  public Set<String> kinds() {
    return Set.of("mmp_function");
  }

  /** The update rule that the options ask for. */
  static PolicyMessageRule rule(GoldenKeys options, Coupling coupling) {
    PolicyMessageRule usual = PolicyMessageRule.PYMDP_LEGACY;
    return new PolicyMessageRule(
        coupling,
        options.flag("grad_descent", true) ? Update.GRADIENT : Update.REPLACEMENT,
        (int) options.number("num_iter", usual.sweeps()),
        options.number("tau", usual.rate()));
  }

  @Override
  public void check(JsonNode root, Deviations deviations) {
    GoldenKeys file = GoldenKeys.of(root);
    file.object("options").ignore("past_len", "future_len");
    GoldenKeys expected = file.object("expected");
    check(file, expected.object("dense_variant"), Coupling.JOINT, deviations);
    check(file, expected.object("sparse_variant"), Coupling.PER_MODALITY, deviations);
    file.finish(deviations);
  }

  private static void check(
      GoldenKeys file, GoldenKeys expected, Coupling coupling, Deviations deviations) {
    expected.ignore("note");
    GoldenKeys options = file.object("options");
    PolicyMessageRule rule = rule(options, coupling);
    GoldenModel golden = new GoldenModel(file.object("model"), true);
    WorkingModel working = golden.working(Conventions.PYMDP_LEGACY);
    JsonNode observations = file.get("observations");
    int[] policy = golden.joints(file.get("policy"));
    JsonNode actions = file.get("previous_actions");
    Window window =
        GoldenSequence.window(working, golden, observations, actions, observations.size());
    int steps = observations.size() + policy.length;
    steps -= options.flag("last_timestep", false) ? 1 : 0;
    MarginalBelief prior = working.newBelief();
    working.start(prior);
    BeliefSequence beliefs = new BeliefSequence(working, steps);
    PolicyMessagePassing passing = new PolicyMessagePassing(working, rule);
    passing.infer(prior, window, policy, steps, beliefs);
    compare(
        expected, "qs_per_time_factor", expected.get("qs_per_time_factor"), beliefs, deviations);
    if (rule.update() == Update.REPLACEMENT) {
      expected.ignore("vfe"); // known not to be the free energy of these beliefs
    } else if (expected.has("vfe")) {
      double[] energy = {passing.freeEnergy()};
      deviations.compare(expected.name() + " vfe", expected.get("vfe"), energy, AgentReplay.ENERGY);
    }
  }

  /** Compares beliefs [time][factor]. */
  static void compare(
      GoldenKeys keys,
      String field,
      JsonNode expected,
      BeliefSequence actual,
      Deviations deviations) {
    for (int t = 0; t < expected.size(); t++) {
      for (int f = 0; f < expected.get(t).size(); f++) {
        deviations.compare(
            keys.name() + " " + field + "[" + t + "][" + f + "]",
            expected.get(t).get(f),
            actual.at(t).marginal(f),
            AgentReplay.BELIEF);
      }
    }
  }
}
