package org.jackdaw.aif.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import org.jackdaw.aif.convention.Conventions;
import org.jackdaw.aif.inference.Evidence;
import org.jackdaw.aif.model.MarginalBelief;
import org.jackdaw.aif.model.WorkingModel;
import org.jackdaw.aif.sequence.SequenceRule;
import org.jackdaw.aif.sequence.SlidingInference;
import org.jackdaw.aif.sequence.SlidingInference.Edge;

/** One recorded agent with a sliding window, step by step; recorded actions fill the window. */
final class SequenceWindowReplay {

  private final Deviations deviations;
  private final GoldenKeys file;
  private final GoldenModel golden;
  private final WorkingModel working;
  private final SequenceRule rule;
  private final AgentPlan plan;
  private final AgentLearning learning;

  SequenceWindowReplay(JsonNode root, Deviations deviations) {
    this.deviations = deviations;
    file = GoldenKeys.of(root);
    GoldenKeys options = file.object("options");
    options.ignore("policy_len", "categorical_obs", "inference_horizon", "valid_steps");
    options.word("learning_mode", deviations, "online");
    if (options.flag("C_is_softmaxed_before_log", false)) {
      deviations.unsupported("options.C_is_softmaxed_before_log", true);
    }
    golden = new GoldenModel(file.object("model"), false);
    working = golden.working(Conventions.PYMDP_JAX);
    rule = GoldenSequence.rule(options, deviations);
    plan = AgentPlan.of(file, golden, working, false, false, deviations);
    learning = new AgentLearning(options, working, false, deviations);
  }

  void run() {
    List<GoldenKeys> steps = file.objects("steps");
    int horizon = steps.get(0).get("window_observations").size();
    SlidingInference inference = new SlidingInference(working, rule, horizon, Edge.SMOOTHED);
    JsonNode taken = MissingNode.getInstance();
    plan.begin();
    for (GoldenKeys step : steps) {
      step(step, inference, taken);
      taken = step.get("action_taken");
    }
    file.finish(deviations);
  }

  private void step(GoldenKeys step, SlidingInference inference, JsonNode taken) {
    step.ignore("t", "window_actions");
    JsonNode observations = step.get("window_observations");
    int length = observations.size();
    boolean begins = taken.isMissingNode() || length == 1; // one step is always taken for the first
    Evidence evidence =
        begins
            ? inference.begin(start())
            : inference.next(golden.joint(GoldenTensor.integers(taken)));
    GoldenSequence.observe(evidence, observations.get(length - 1));
    prior(step, inference.prior());
    inference.infer();
    int valid = inference.window().length();
    if (step.has("valid_steps")) {
      deviations.compare(step.name() + " valid_steps", step.get("valid_steps"), valid);
    }
    String key = "qs_per_factor_TxS";
    GoldenSequence.beliefs(
        step.name() + " " + key,
        step.get(key),
        inference.prior(),
        inference.beliefs(),
        length - valid,
        deviations);
    plan.check(step, inference.belief(0));
    learning.learn(step, inference.window(), inference.beliefs());
    plan.learnt(step);
  }

  private MarginalBelief start() {
    MarginalBelief start = working.newBelief();
    working.start(start);
    return start;
  }

  private void prior(GoldenKeys step, MarginalBelief prior) {
    JsonNode expected = step.get("prior_at_window_start");
    for (int f = 0; f < expected.size(); f++) {
      String field = step.name() + " prior_at_window_start[" + f + "]";
      deviations.compare(field, expected.get(f), prior.marginal(f), AgentReplay.BELIEF);
    }
  }
}
