package org.jackdaw.aif.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Optional;
import org.jackdaw.aif.convention.Conventions;
import org.jackdaw.aif.convention.Conventions.Ties;
import org.jackdaw.aif.convention.LogGuard;
import org.jackdaw.aif.inductive.Intention;
import org.jackdaw.aif.model.WorkingModel;
import org.jackdaw.aif.planning.ActionSelection;
import org.jackdaw.aif.planning.ActionSelection.Determinism;
import org.jackdaw.aif.planning.ActionSelection.Sampling;
import org.jackdaw.aif.planning.PolicySet;
import org.jackdaw.aif.planning.TermWeights;
import org.jackdaw.aif.sequence.PolicyBeliefs;
import org.jackdaw.aif.sequence.PolicyBeliefs.Edge;
import org.jackdaw.aif.sequence.PolicyMessageRule.Coupling;
import org.jackdaw.aif.sequence.Window;
import org.jackdaw.api.prob.Categorical;

/** One recorded agent that infers under each policy, step by step. */
final class MmpAgentReplay {

  private static final double POSTERIOR = 1e-8; // with a precision of 16

  private final Deviations deviations;
  private final GoldenKeys file;
  private final GoldenModel golden;
  private final WorkingModel working;
  private final PolicySet policies;
  private final PolicyBeliefs beliefs;
  private final Edge edge;
  private final TermWeights weights;
  private final Optional<Intention> intention;
  private final ActionSelection selection;
  private final double gamma;

  MmpAgentReplay(JsonNode root, Deviations deviations) {
    this.deviations = deviations;
    file = GoldenKeys.of(root);
    GoldenKeys options = file.object("options");
    options.word("algorithm", deviations, "MMP");
    options.ignore("policy_len");
    if (!options.get("variant").asText("agent: sparse").startsWith("agent: sparse")) {
      deviations.unsupported("options.variant", options.get("variant").asText());
    }
    golden = new GoldenModel(file.object("model"), true, false, 0);
    working = golden.working(Conventions.PYMDP_LEGACY);
    policies = PolicySet.of(golden.policies(file.get("policies")));
    edge = edge(options);
    int horizon = (int) options.number("inference_horizon", 1);
    beliefs =
        new PolicyBeliefs(
            working, policies, MmpFunctionKind.rule(options, Coupling.PER_MODALITY), edge, horizon);
    weights = weights(options);
    intention =
        GoldenIntention.of(file.object("model"), options, working, true, deviations)
            .map(GoldenIntention::begun);
    gamma = options.number("gamma", 16);
    ActionSelection.Rule rule =
        new ActionSelection.Rule(1, 1, Sampling.MARGINAL, Determinism.BEST, Ties.FIRST);
    Optional<LogGuard> guard = Optional.of(Conventions.PYMDP_LEGACY.logGuard());
    selection = new ActionSelection(golden.model(), policies, rule, guard, golden.habits());
  }

  private static Edge edge(GoldenKeys options) {
    boolean separate = options.flag("policy_sep_prior", false);
    boolean averaged = options.flag("use_BMA", !separate);
    return averaged ? Edge.AVERAGED : separate ? Edge.PER_POLICY : Edge.START;
  }

  private TermWeights weights(GoldenKeys options) {
    TermWeights weights = PolicyPlan.weights(options);
    boolean moves = !file.object("model").get("pB").isMissingNode();
    if (weights.parameterInformation() > 0 && moves) {
      deviations.unsupported("options.use_param_info_gain", "true with pB");
    }
    return weights;
  }

  void run() {
    beliefs.begin();
    for (GoldenKeys step : file.objects("steps")) {
      step(step);
    }
    file.finish(deviations);
  }

  private void step(GoldenKeys step) {
    step.ignore("t", "observation", "action_taken");
    JsonNode observations = step.get("window_observations");
    JsonNode actions = step.get("window_actions");
    Window window =
        GoldenSequence.window(working, golden, observations, actions, observations.size());
    boolean lead = observations.size() == 1; // where pymdp keeps all past actions
    beliefs.infer(window, lead ? golden.joints(actions) : new int[0]);
    prior(step);
    for (int p = 0; p < policies.size(); p++) {
      String field = "qs_per_policy_time_factor[" + p + "]";
      JsonNode expected = step.get("qs_per_policy_time_factor").path(p);
      MmpFunctionKind.compare(step, field, expected, beliefs.of(p), deviations);
    }
    double[] energies = new double[policies.size()];
    Arrays.setAll(energies, beliefs::freeEnergy);
    compare(step, "vfe_per_policy", energies, AgentReplay.ENERGY);
    choose(step, energies);
  }

  private void prior(GoldenKeys step) {
    JsonNode expected = step.get("prior_at_window_start");
    for (int p = 0; p < policies.size(); p++) {
      JsonNode factors = expected.path(0).isArray() ? expected.get(p) : expected;
      for (int f = 0; f < factors.size(); f++) {
        deviations.compare(
            step.name() + " prior_at_window_start[" + p + "][" + f + "]",
            factors.get(f),
            beliefs.prior(p).marginal(f),
            AgentReplay.BELIEF);
      }
    }
  }

  private void choose(GoldenKeys step, double[] energies) {
    double[] values = new double[policies.size()];
    beliefs.negativeExpectedFreeEnergy(weights, values);
    intention.ifPresent(i -> intend(i, values));
    compare(step, "neg_efe", values, AgentReplay.ENERGY);
    double[] scores = new double[values.length];
    Arrays.setAll(scores, p -> gamma * values[p] - energies[p]);
    selection.weigh(scores, Optional.empty());
    double[] posterior = new double[values.length];
    Arrays.setAll(posterior, selection::posterior);
    compare(step, "q_pi", posterior, POSTERIOR);
    beliefs.weigh(posterior);
    JsonNode marginals = step.get("action_marginals");
    for (int c = 0; c < marginals.size(); c++) {
      double[] actual = new double[GoldenTensor.values(marginals.get(c)).length];
      for (int a = 0; a < actual.length; a++) {
        actual[a] = selection.marginal(c, a);
      }
      String field = step.name() + " action_marginals[" + c + "]";
      deviations.compare(field, marginals.get(c), actual, POSTERIOR);
    }
  }

  /** The aims follow from the present beliefs, averaged with weights softmax(E). */
  private void intend(Intention way, double[] values) {
    double[] weights = golden.habits();
    if (weights.length == 0) {
      weights = new double[values.length];
    }
    Categorical.softmax(weights);
    way.aim(beliefs.average(policies.length(), weights));
    for (int p = 0; p < values.length; p++) {
      for (int back = 0; back <= policies.length(); back++) {
        values[p] += way.value(beliefs.planned(p, back));
      }
    }
  }

  private void compare(GoldenKeys step, String key, double[] actual, double tolerance) {
    if (step.has(key)) {
      deviations.compare(step.name() + " " + key, step.get(key), actual, tolerance);
    }
  }
}
