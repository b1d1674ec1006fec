package org.jackdaw.aif.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Optional;
import org.jackdaw.aif.convention.Conventions;
import org.jackdaw.aif.convention.Conventions.Ties;
import org.jackdaw.aif.convention.LogGuard;
import org.jackdaw.aif.planning.ActionSelection;
import org.jackdaw.aif.planning.ActionSelection.Determinism;
import org.jackdaw.aif.planning.ActionSelection.Sampling;
import org.jackdaw.aif.planning.PolicySet;
import org.jackdaw.api.random.RandomStream;

/** From scores to the policy posterior, the marginals of the next action and the choice. */
final class AgentChoice {

  private static final double POSTERIOR = 1e-8; // with a precision of 16
  private static final double DECIDED = 1e-6;

  private final GoldenModel golden;
  private final boolean severalControls;
  private final ActionSelection marginal;
  private final ActionSelection full;
  private final boolean fully;
  private final int policies;
  private final Deviations deviations;

  AgentChoice(
      GoldenKeys options,
      GoldenModel golden,
      PolicySet policies,
      boolean legacy,
      boolean severalControls,
      Deviations deviations) {
    this.golden = golden;
    this.severalControls = severalControls;
    this.policies = policies.size();
    this.deviations = deviations;
    options.word("action_selection", deviations, "deterministic", "stochastic");
    String usual = legacy ? "marginal" : "full";
    fully =
        options
            .word("sampling_mode", deviations, usual, legacy ? "full" : "marginal")
            .equals("full");
    double gamma = precision(options, legacy);
    double[] given = golden.habits();
    double[] habits = sophisticated(options) ? new double[0] : given;
    double alpha = options.number("alpha", legacy ? 16 : 1);
    LogGuard guard = (legacy ? Conventions.PYMDP_LEGACY : Conventions.PYMDP_JAX).logGuard();
    marginal = selection(golden, policies, gamma, alpha, Sampling.MARGINAL, guard, habits);
    full = selection(golden, policies, gamma, alpha, Sampling.FULL, guard, habits);
  }

  /** Whether an agent plans recursively; then it heeds neither its precision nor its habits. */
  static boolean sophisticated(GoldenKeys options) {
    return options.flag("sophisticated", false);
  }

  private static double precision(GoldenKeys options, boolean legacy) {
    double usual = options.number("gamma", legacy ? 16 : 1);
    return sophisticated(options) ? options.number("si_gamma_used", 1) : usual;
  }

  private static ActionSelection selection(
      GoldenModel golden,
      PolicySet policies,
      double gamma,
      double alpha,
      Sampling sampling,
      LogGuard guard,
      double[] habits) {
    ActionSelection.Rule rule =
        new ActionSelection.Rule(gamma, alpha, sampling, Determinism.BEST, Ties.FIRST);
    return new ActionSelection(golden.model(), policies, rule, Optional.of(guard), habits);
  }

  /** Compares everything that follows from the scores of the policies. */
  void check(GoldenKeys step, double[] values, double tolerance) {
    deviations.compare(step.name() + " neg_efe", step.get("neg_efe"), values, tolerance);
    marginal.weigh(values, Optional.empty());
    full.weigh(values, Optional.empty());
    double[] posterior = new double[policies];
    Arrays.setAll(posterior, full::posterior);
    deviations.compare(step.name() + " q_pi", step.get("q_pi"), posterior, POSTERIOR);
    marginals(step);
    drawn(step);
    choices(step, posterior);
  }

  /** With several controls per factor the marginals of the file are over another alphabet. */
  private void marginals(GoldenKeys step) {
    JsonNode expected = step.get("action_marginals");
    for (int c = 0; !severalControls && c < expected.size(); c++) {
      double[] actual = new double[GoldenTensor.values(expected.get(c)).length];
      for (int a = 0; a < actual.length; a++) {
        actual[a] = marginal.marginal(c, a);
      }
      String field = step.name() + " action_marginals[" + c + "]";
      deviations.compare(field, expected.get(c), actual, POSTERIOR);
    }
  }

  private void drawn(GoldenKeys step) {
    JsonNode controls = step.get("action_probabilities_alpha");
    for (int c = 0; c < controls.size(); c++) {
      double[] actual = new double[GoldenTensor.values(controls.get(c)).length];
      marginal.drawn(c, actual);
      String field = step.name() + " action_probabilities_alpha[" + c + "]";
      deviations.compare(field, controls.get(c), actual, POSTERIOR);
    }
    if (step.has("policy_probabilities_alpha")) {
      double[] actual = new double[policies];
      full.drawnPolicies(actual);
      String field = step.name() + " policy_probabilities_alpha";
      deviations.compare(field, step.get("policy_probabilities_alpha"), actual, POSTERIOR);
    }
  }

  private void choices(GoldenKeys step, double[] posterior) {
    boolean tied = step.get("argmax_is_tied").toString().contains("true");
    boolean best = !tied && decided(posterior);
    boolean bestMarginals = !tied && decidedMarginals(step.get("action_marginals"));
    choice(step, "deterministic_action", fully ? full : marginal, fully ? best : bestMarginals);
    choice(step, "deterministic_action_full", full, best);
    choice(step, "deterministic_action_marginal", marginal, bestMarginals && !severalControls);
  }

  private void choice(GoldenKeys step, String key, ActionSelection selection, boolean decided) {
    JsonNode expected = step.get(key);
    if (decided && !expected.isMissingNode()) {
      int joint = golden.joint(GoldenTensor.integers(expected));
      String field = step.name() + " " + key + " (joint action)";
      deviations.compare(field, joint, selection.choose(new RandomStream(1)), 0);
    }
  }

  private static boolean decidedMarginals(JsonNode marginals) {
    boolean all = true;
    for (JsonNode control : marginals) {
      all &= decided(GoldenTensor.values(control));
    }
    return all;
  }

  private static boolean decided(double[] probabilities) {
    double[] sorted = probabilities.clone();
    Arrays.sort(sorted);
    int last = sorted.length - 1;
    return last == 0 || sorted[last] - sorted[last - 1] > DECIDED;
  }
}
