package org.jackdaw.aif.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import org.jackdaw.aif.convention.Conventions;
import org.jackdaw.aif.convention.Sweeps;
import org.jackdaw.aif.inference.Evidence;
import org.jackdaw.aif.inference.FixedPointInference;
import org.jackdaw.aif.model.MarginalBelief;
import org.jackdaw.aif.model.WorkingModel;
import org.jackdaw.aif.planning.PolicySet;
import org.jackdaw.aif.sophisticated.TreeResult;
import org.jackdaw.aif.sophisticated.TreeRule;
import org.jackdaw.aif.sophisticated.TreeSearch;

/** One tree search of the JAX generation: root, value and number of nodes. */
final class SophisticatedTreeKind implements GoldenKind {

  private static final double SINGLE_PRECISION = 1e-6;

  @Override
  public String schema() {
    return "pymdp-golden/1";
  }

  @Override
  public Set<String> kinds() {
    return Set.of("sophisticated_tree");
  }

  @Override
  public void check(JsonNode root, Deviations deviations) {
    GoldenKeys file = GoldenKeys.of(SinglePrecision.normalised(root));
    GoldenKeys options = file.object("options");
    file.ignore("note");
    GoldenModel golden = new GoldenModel(file.object("model"), false);
    WorkingModel working = golden.working(conventions(options));
    file.object("model").ignore("E", "H", "I");
    TreeSearch search =
        new TreeSearch(
            working,
            PolicySet.of(golden.policies(file.get("policies"))),
            PolicyPlan.weights(options),
            rule(options));
    MarginalBelief belief = belief(file, working, deviations);
    compare(file.object("expected"), search.search(belief), deviations);
    file.finish(deviations);
  }

  private static Conventions conventions(GoldenKeys options) {
    Conventions base = Conventions.PYMDP_JAX;
    Sweeps usual = base.sweeps();
    int sweeps = (int) options.number("num_iter", usual.maximum());
    boolean softmax = options.flag("C_is_softmaxed_before_log", false);
    return base.with(new Sweeps(sweeps, 0, usual.order(), usual.start()))
        .with(softmax ? Conventions.Preferences.LOG_SOFTMAX : Conventions.Preferences.AS_GIVEN);
  }

  /** The reference keeps its last node free, and gives a depth up that fills the others. */
  private static TreeRule rule(GoldenKeys options) {
    TreeRule usual = TreeRule.DEFAULTS;
    return new TreeRule(
        (int) options.number("horizon", usual.horizon()),
        (int) options.number("max_nodes", usual.nodeLimit() + 2) - 2,
        (int) options.number("max_branching", usual.branching()),
        options.number("policy_prune_threshold", usual.policyThreshold()),
        options.number("observation_prune_threshold", usual.outcomeThreshold()),
        options.number("entropy_stop_threshold", usual.entropyStop()),
        options.number("neg_efe_stop_threshold", usual.valueStop()),
        options.number("kl_threshold", usual.divergenceThreshold()),
        options.number("prune_penalty", usual.penalty()),
        options.number("gamma", usual.gamma()),
        (int) options.number("topk_obsspace", usual.mostOutcomes()));
  }

  /** The recorded belief at the root; it is compared with what the observation gives. */
  private static MarginalBelief belief(
      GoldenKeys file, WorkingModel working, Deviations deviations) {
    MarginalBelief prior = working.newBelief();
    MarginalBelief belief = working.newBelief();
    working.start(prior);
    JsonNode observed = file.get("observation");
    Evidence evidence = new Evidence(working);
    for (int m = 0; m < observed.size(); m++) {
      evidence.observe(m, observed.get(m).asInt());
    }
    new FixedPointInference(working).infer(prior, evidence, belief);
    JsonNode recorded = file.get("qs_root");
    for (int f = 0; f < recorded.size(); f++) {
      String field = "qs_root[" + f + "]";
      deviations.compare(field, recorded.get(f), belief.marginal(f), SINGLE_PRECISION);
      belief.set(f, GoldenTensor.values(recorded.get(f)), 0);
    }
    return belief;
  }

  private static void compare(GoldenKeys expected, TreeResult actual, Deviations deviations) {
    double[] posterior = actual.posterior().stream().mapToDouble(p -> p).toArray();
    int[] nodes = actual.nodes().stream().mapToInt(n -> n).toArray();
    compare(expected, "q_pi", deviations, SINGLE_PRECISION, posterior);
    compare(expected, "root_neg_efe", deviations, SINGLE_PRECISION, actual.value());
    compare(expected, "used_nodes", deviations, 0, actual.size());
    compare(expected, "max_horizon_in_tree", deviations, 0, actual.depth());
    if (expected.has("nodes_per_horizon")) {
      deviations.compare("nodes_per_horizon", expected.get("nodes_per_horizon"), nodes);
    }
  }

  private static void compare(
      GoldenKeys expected, String key, Deviations deviations, double tolerance, double... actual) {
    if (expected.has(key)) {
      deviations.compare(key, expected.get(key), actual, tolerance);
    }
  }
}
