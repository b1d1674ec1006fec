package org.jackdaw.aif.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import org.jackdaw.aif.convention.Conventions;
import org.jackdaw.aif.model.MarginalBelief;
import org.jackdaw.aif.model.WorkingModel;
import org.jackdaw.aif.sequence.BeliefSequence;
import org.jackdaw.aif.sequence.MessagePassing;
import org.jackdaw.aif.sequence.SequenceRule;
import org.jackdaw.aif.sequence.Window;

/** One recorded agent with a sliding window, step by step; recorded actions fill the window. */
final class SequenceWindowReplay {

  private final Deviations deviations;
  private final GoldenKeys file;
  private final GoldenModel golden;
  private final WorkingModel working;
  private final SequenceRule rule;
  private final AgentPlan plan;
  private final AgentLearning learning;
  private final MarginalBelief prior;
  private final MarginalBelief next;

  SequenceWindowReplay(JsonNode root, Deviations deviations) {
    this.deviations = deviations;
    file = GoldenKeys.of(root);
    GoldenKeys options = file.object("options");
    options.ignore("policy_len", "categorical_obs", "inference_horizon", "valid_steps");
    options.word("learning_mode", deviations, "online");
    if (options.flag("C_is_softmaxed_before_log", false)) {
      deviations.unsupported("options.C_is_softmaxed_before_log = true");
    }
    golden = new GoldenModel(file.object("model"), false);
    working = golden.working(Conventions.PYMDP_JAX);
    rule = GoldenSequence.rule(options, deviations);
    plan = AgentPlan.of(file, golden, working, false, false, deviations);
    learning = new AgentLearning(options, working, false, deviations);
    prior = working.newBelief();
    next = working.newBelief();
  }

  void run() {
    working.start(prior);
    for (GoldenKeys step : file.objects("steps")) {
      step(step);
    }
    file.finish(deviations);
  }

  private void step(GoldenKeys step) {
    step.ignore("t", "action_taken");
    JsonNode observations = step.get("window_observations");
    int length = observations.size();
    int valid = (int) step.number("valid_steps", length);
    Window window =
        GoldenSequence.window(working, golden, observations, step.get("window_actions"), valid);
    prior(step);
    BeliefSequence beliefs = new BeliefSequence(working, length);
    new MessagePassing(working, rule, length).infer(prior, window, beliefs);
    String key = "qs_per_factor_TxS";
    String field = step.name() + " " + key;
    GoldenSequence.beliefs(field, step.get(key), prior, beliefs, length - valid, deviations);
    plan.check(step, beliefs.at(valid - 1));
    learning.learn(step, window, beliefs);
    plan.learnt(step);
    if (valid == length && length > 1) {
      working.predict(beliefs.at(0), window.action(1), next);
      prior.copy(next);
    }
  }

  private void prior(GoldenKeys step) {
    JsonNode expected = step.get("prior_at_window_start");
    for (int f = 0; f < expected.size(); f++) {
      String field = step.name() + " prior_at_window_start[" + f + "]";
      deviations.compare(field, expected.get(f), prior.marginal(f), AgentReplay.BELIEF);
    }
  }
}
