package org.jackdaw.aif.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import org.jackdaw.aif.convention.Conventions;
import org.jackdaw.aif.convention.Sweeps;
import org.jackdaw.aif.inference.Evidence;
import org.jackdaw.aif.inference.FixedPointInference;
import org.jackdaw.aif.inference.FreeEnergy;
import org.jackdaw.aif.model.MarginalBelief;
import org.jackdaw.aif.model.WorkingModel;

/** One recorded agent, step by step; the recorded action drives the next prior. */
final class AgentReplay {

  static final double BELIEF = 1e-10;
  static final double ENERGY = 1e-9;

  /** Of novelty where counts are zero: numbers of size 1e15 cancel there in the JAX generation. */
  static final double NOVELTY_OF_ZEROS = 1e-6;

  private final Deviations deviations;
  private final GoldenKeys file;
  private final GoldenModel golden;
  private final WorkingModel working;
  private final Evidence evidence;
  private final FixedPointInference inference;
  private final AgentPlan plan;
  private final AgentLearning learning;
  private final MarginalBelief prior;
  private final MarginalBelief before;
  private final MarginalBelief belief;

  AgentReplay(JsonNode root, boolean severalControls, Deviations deviations) {
    this.deviations = deviations;
    file = GoldenKeys.of(root);
    boolean legacy = root.path("kind").asText().equals("agent_fpi");
    GoldenKeys options = file.object("options");
    golden = new GoldenModel(file.object("model"), legacy, severalControls, 1);
    options.word(legacy ? "algorithm" : "inference_algo", deviations, "fpi");
    options.word("learning_mode", deviations, "online");
    options.ignore("policy_len", "categorical_obs", "inference_horizon");
    Conventions conventions = conventions(options, legacy, deviations);
    working = golden.working(conventions);
    evidence = new Evidence(working);
    inference = new FixedPointInference(working);
    plan = AgentPlan.of(file, golden, working, legacy, severalControls, deviations);
    learning = new AgentLearning(options, working, legacy, deviations);
    prior = working.newBelief();
    before = working.newBelief();
    belief = working.newBelief();
  }

  private static Conventions conventions(
      GoldenKeys options, boolean legacy, Deviations deviations) {
    Conventions base = legacy ? Conventions.PYMDP_LEGACY : Conventions.PYMDP_JAX;
    Sweeps usual = base.sweeps();
    GoldenKeys given = legacy ? options.object("inference_params") : options;
    int most = (int) given.number("num_iter", usual.maximum());
    double tolerance = legacy ? given.number("dF_tol", usual.tolerance()) : 0;
    if (legacy && !given.flag("compute_vfe", true)) {
      tolerance = 0; // the free energy stops nothing
    }
    if (legacy && given.number("dF", 1) < tolerance) {
      deviations.unsupported("options.inference_params.dF below dF_tol");
    }
    boolean softmax = options.flag("C_is_softmaxed_before_log", legacy);
    Conventions.Preferences preferences =
        softmax ? Conventions.Preferences.LOG_SOFTMAX : Conventions.Preferences.AS_GIVEN;
    return base.with(new Sweeps(most, tolerance, usual.order(), usual.start())).with(preferences);
  }

  void run() {
    MarginalBelief first = working.newBelief();
    plan.begin();
    for (GoldenKeys step : file.objects("steps")) {
      step.ignore("t", "action_taken", "action_taken_multi");
      int action = golden.joint(GoldenTensor.integers(step.get("action_before")));
      boolean begins = !step.has("action_before");
      predict(step, begins, action);
      observe(step.get("observation"));
      inference.infer(prior, evidence, belief);
      compare(step, "qs", belief);
      freeEnergy(step);
      plan.check(step, belief);
      learning.learn(step, begins ? -1 : action, before, belief, evidence);
      plan.learnt(step);
      if (begins) {
        first.copy(belief);
      }
    }
    learning.started(file.object("final_D_update"), first);
    file.finish(deviations);
  }

  private void predict(GoldenKeys step, boolean begins, int action) {
    before.copy(belief);
    if (begins) {
      working.start(prior);
    } else {
      working.predict(before, action, prior);
    }
    compare(step, "prior", prior);
  }

  private void observe(JsonNode observation) {
    for (int m = 0; m < observation.size(); m++) {
      if (observation.get(m).isObject()) {
        evidence.observe(m, GoldenTensor.values(observation.get(m)));
      } else {
        evidence.observe(m, observation.get(m).asInt());
      }
    }
  }

  private void compare(GoldenKeys step, String key, MarginalBelief actual) {
    JsonNode expected = step.get(key);
    for (int f = 0; f < expected.size(); f++) {
      String field = step.name() + " " + key + "[" + f + "]";
      deviations.compare(field, expected.get(f), actual.marginal(f), BELIEF);
    }
  }

  private void freeEnergy(GoldenKeys step) {
    FreeEnergy parts = inference.parts();
    if (step.has("vfe") && step.get("vfe").isObject()) {
      GoldenKeys expected = step.object("vfe");
      energy(expected, "vfe_t", parts.total());
      energy(expected, "vfe", parts.total());
      GoldenKeys components = expected.object("components");
      energy(components, "neg_entropy_t", parts.negativeEntropy());
      energy(components, "prior_cross_entropy_t", parts.priorCrossEntropy());
      energy(components, "transition_cross_entropy_t", 0);
      energy(components, "accuracy_t", parts.accuracy());
      energy(components, "state_vfe", parts.total());
      for (String key : GoldenSequence.PARAMETER_PARTS) {
        energy(components, key, 0); // states alone are inferred
      }
    } else {
      energy(step, "vfe", inference.freeEnergy());
    }
    if (step.has("fpi_iterations")) {
      deviations.compare(
          step.name() + " fpi_iterations", step.get("fpi_iterations").asInt(), sweeps(), 0);
    }
    trace(step);
  }

  /** Where only the maximum ends the sweeps, those that would change nothing count as well. */
  private int sweeps() {
    Sweeps rule = working.conventions().sweeps();
    return rule.tolerance() == 0 ? rule.maximum() : inference.sweeps();
  }

  private void energy(GoldenKeys keys, String key, double actual) {
    if (keys.has(key)) {
      double[] numbers = {actual};
      deviations.compare(keys.name() + " " + key, keys.get(key), numbers, ENERGY);
    }
  }

  /** The free energy at the uniform start, without accuracy, and after each sweep. */
  private void trace(GoldenKeys step) {
    if (!step.has("fpi_vfe_trace")) {
      return;
    }
    double[] expected = GoldenTensor.values(step.get("fpi_vfe_trace"));
    for (int sweeps = 0; sweeps < expected.length; sweeps++) {
      deviations.compare(
          step.name() + " fpi_vfe_trace[" + sweeps + "]",
          expected[sweeps],
          sweeps == 0 ? startingFreeEnergy() : freeEnergyAfter(sweeps),
          ENERGY);
    }
  }

  private double startingFreeEnergy() {
    double sum = 0;
    for (int f = 0; f < prior.factors(); f++) {
      double uniform = 1.0 / prior.size(f);
      for (int s = 0; s < prior.size(f); s++) {
        double q = working.conventions().logGuard().timesLog(uniform);
        sum += q - uniform * working.conventions().logGuard().log(prior.probability(f, s));
      }
    }
    return sum;
  }

  private double freeEnergyAfter(int sweeps) {
    Sweeps rule = working.conventions().sweeps();
    Sweeps some = new Sweeps(sweeps, 0, rule.order(), rule.start());
    FixedPointInference shorter =
        new FixedPointInference(working, working.conventions().with(some));
    shorter.infer(prior, evidence, working.newBelief());
    return shorter.freeEnergy();
  }
}
