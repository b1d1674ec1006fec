package org.jackdaw.aif.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.IntToDoubleFunction;
import org.jackdaw.aif.inference.Evidence;
import org.jackdaw.aif.model.MarginalBelief;
import org.jackdaw.aif.model.WorkingModel;
import org.jackdaw.aif.sequence.BeliefSequence;
import org.jackdaw.aif.sequence.SequenceFreeEnergy;
import org.jackdaw.aif.sequence.SequenceRule;
import org.jackdaw.aif.sequence.SequenceRule.Messages;
import org.jackdaw.aif.sequence.Window;

/** What the recorded sequences of the JAX generation have in common. */
final class GoldenSequence {

  /** Parts of the free energy that tables would have if they were inferred together with states. */
  static final String[] PARAMETER_PARTS = {"parameter_kl", "parameter_kl_A", "parameter_kl_B"};

  private GoldenSequence() {}

  /** The message passing that the options ask for. */
  static SequenceRule rule(GoldenKeys options, Deviations deviations) {
    Messages messages =
        options.word("inference_algo", deviations, "mmp", "vmp").equals("mmp")
            ? Messages.MARGINAL
            : Messages.VARIATIONAL;
    SequenceRule usual = SequenceRule.PYMDP_JAX_MARGINAL;
    int sweeps = (int) options.number("num_iter", usual.sweeps());
    return new SequenceRule(messages, sweeps, options.number("tau", usual.rate()));
  }

  /** Options that say nothing about the inference of states. */
  static void ignorePlanning(GoldenKeys options) {
    options.ignore("policy_len", "gamma", "alpha", "use_utility", "use_states_info_gain");
    options.ignore("use_param_info_gain", "use_inductive", "sampling_mode", "inference_horizon");
    options.ignore("C_is_softmaxed_before_log", "categorical_obs", "learning_mode");
    options.ignore("inductive_depth", "inductive_threshold", "inductive_epsilon");
    options.ignore("action_selection");
  }

  /**
   * A window of the last steps.
   *
   * @param observations [step][modality], indices or distributions, -1 where absent
   * @param actions [step][factor] between steps, one fewer; missing where nothing can be done
   * @param valid how many of the last steps count
   */
  static Window window(
      WorkingModel working,
      GoldenModel golden,
      JsonNode observations,
      JsonNode actions,
      int valid) {
    Window window = new Window(working, observations.size());
    fill(window, golden, observations, actions, valid);
    return window;
  }

  /** Fills a window anew; see {@link #window}. */
  static void fill(
      Window window, GoldenModel golden, JsonNode observations, JsonNode actions, int valid) {
    window.clear();
    for (int t = observations.size() - valid; t < observations.size(); t++) {
      int action = t == 0 ? -1 : action(golden, actions, t - 1);
      observe(window.append(action), observations.get(t));
    }
  }

  private static int action(GoldenModel golden, JsonNode actions, int move) {
    return actions.isArray() ? golden.joint(GoldenTensor.integers(actions.get(move))) : 0;
  }

  /** Observes what is not absent: indices or distributions, -1 where absent. */
  static void observe(Evidence evidence, JsonNode observation) {
    for (int m = 0; m < observation.size(); m++) {
      JsonNode outcome = observation.get(m);
      if (outcome.isObject()) {
        evidence.observe(m, GoldenTensor.values(outcome));
      } else if (outcome.asInt() >= 0) {
        evidence.observe(m, outcome.asInt());
      }
    }
  }

  /** Compares beliefs per factor; steps before the window hold the prior. */
  static void beliefs(
      String field,
      JsonNode expected,
      MarginalBelief prior,
      BeliefSequence actual,
      int padding,
      Deviations deviations) {
    for (int f = 0; f < expected.size(); f++) {
      int steps = GoldenTensor.shape(expected.get(f))[0];
      for (int t = 0; t < steps; t++) {
        MarginalBelief belief = t < padding ? prior : actual.at(t - padding);
        deviations.compare(
            field + "[" + f + "] at " + t,
            GoldenTensor.slice(expected.get(f), t),
            belief.marginal(f),
            AgentReplay.BELIEF);
      }
    }
  }

  /** Compares free energies; steps before the window have none. */
  static void freeEnergy(
      GoldenKeys expected, SequenceFreeEnergy energy, int padding, Deviations deviations) {
    part(expected, "vfe_t", padding, energy::at, deviations);
    sum(expected, "vfe", energy.total(), deviations);
    GoldenKeys parts = expected.object("components");
    part(parts, "neg_entropy_t", padding, energy::negativeEntropy, deviations);
    part(parts, "prior_cross_entropy_t", padding, energy::priorCrossEntropy, deviations);
    part(parts, "transition_cross_entropy_t", padding, energy::transitionCrossEntropy, deviations);
    part(parts, "accuracy_t", padding, energy::accuracy, deviations);
    sum(parts, "state_vfe", energy.total(), deviations);
    for (String key : PARAMETER_PARTS) {
      sum(parts, key, 0, deviations);
    }
  }

  private static void sum(GoldenKeys keys, String key, double actual, Deviations deviations) {
    if (keys.has(key)) {
      double[] number = {actual};
      deviations.compare(keys.name() + " " + key, keys.get(key), number, AgentReplay.ENERGY);
    }
  }

  private static void part(
      GoldenKeys keys, String key, int padding, IntToDoubleFunction actual, Deviations deviations) {
    if (keys.has(key)) {
      double[] numbers = new double[GoldenTensor.values(keys.get(key)).length];
      for (int t = padding; t < numbers.length; t++) {
        numbers[t] = actual.applyAsDouble(t - padding);
      }
      deviations.compare(keys.name() + " " + key, keys.get(key), numbers, AgentReplay.ENERGY);
    }
  }
}
