package org.jackdaw.aif.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Set;
import org.jackdaw.aif.convention.Conventions;
import org.jackdaw.aif.convention.Sweeps;
import org.jackdaw.aif.model.MarginalBelief;
import org.jackdaw.aif.model.WorkingModel;
import org.jackdaw.aif.sequence.HiddenMarkov;
import org.jackdaw.aif.sequence.SequenceFreeEnergy;
import org.jackdaw.aif.sequence.Smoother;
import org.jackdaw.aif.sequence.Smoother.Loss;
import org.jackdaw.aif.sequence.Window;

/** Filtering, then smoothing: beliefs, pairs, evidence, free energy and offline learning. */
final class FilterSmoothKind implements GoldenKind {

  @Override
  public String schema() {
    return "pymdp-golden/1";
  }

  @Override
  public Set<String> kinds() {
    return Set.of("filter_then_smooth");
  }

  @Override
  public void check(JsonNode root, Deviations deviations) {
    GoldenKeys file = GoldenKeys.of(root);
    GoldenKeys options = file.object("options");
    GoldenSequence.ignorePlanning(options);
    boolean exact = options.word("inference_algo", deviations, "ovf", "exact").equals("exact");
    GoldenKeys model = file.object("model");
    model.ignore("E", "C", "H", "I");
    GoldenModel golden = new GoldenModel(model, false);
    WorkingModel working = golden.working(conventions(options));
    JsonNode observations = file.get("observations");
    int length = observations.size();
    Window window =
        GoldenSequence.window(working, golden, observations, file.get("past_actions"), length);
    MarginalBelief prior = working.newBelief();
    working.start(prior);
    Smoother smoother = new Smoother(working, length, exact ? Loss.RENORMALISED : Loss.KEPT);
    smoother.infer(prior, window);
    GoldenKeys expected = file.object("expected");
    filtered(expected, smoother, length, deviations);
    smoothed(expected, smoother, working, prior, window, deviations);
    if (expected.has("hmm")) {
      exact(expected.object("hmm"), working, prior, window, deviations);
    }
    learn(expected.object("offline_learning"), options, smoother, working, deviations);
    file.finish(deviations);
  }

  private static Conventions conventions(GoldenKeys options) {
    Sweeps usual = Conventions.PYMDP_JAX.sweeps();
    int sweeps = (int) options.number("num_iter", usual.maximum());
    return Conventions.PYMDP_JAX.with(new Sweeps(sweeps, 0, usual.order(), usual.start()));
  }

  private static void filtered(
      GoldenKeys expected, Smoother smoother, int length, Deviations deviations) {
    JsonNode filtered = expected.get("filtered_per_factor_TxS");
    JsonNode priors = expected.get("priors");
    double[] energies = new double[length];
    Arrays.setAll(energies, smoother::filteringFreeEnergy);
    String key = "filtering_vfe_per_step";
    if (expected.has(key)) {
      deviations.compare(key, expected.get(key), energies, AgentReplay.ENERGY);
    }
    for (int t = 0; t < length; t++) {
      for (int f = 0; f < filtered.size(); f++) {
        belief("filtered", t, f, filtered, smoother.filtered(t), deviations);
      }
      for (int f = 0; f < priors.path(t).size(); f++) {
        double[] actual = smoother.prior(t).marginal(f);
        String field = "priors[" + t + "][" + f + "]";
        deviations.compare(field, priors.get(t).get(f), actual, AgentReplay.BELIEF);
      }
    }
  }

  private static void belief(
      String field, int t, int f, JsonNode expected, MarginalBelief actual, Deviations deviations) {
    deviations.compare(
        field + "[" + f + "] at " + t,
        GoldenTensor.slice(expected.get(f), t),
        actual.marginal(f),
        AgentReplay.BELIEF);
  }

  private static void smoothed(
      GoldenKeys expected,
      Smoother smoother,
      WorkingModel working,
      MarginalBelief prior,
      Window window,
      Deviations deviations) {
    JsonNode smoothed = expected.get("smoothed_per_factor_TxS");
    for (int t = 0; t < window.length(); t++) {
      for (int f = 0; f < smoothed.size(); f++) {
        belief("smoothed", t, f, smoothed, smoother.beliefs().at(t), deviations);
      }
    }
    JsonNode pairs = expected.get("joint_next_by_current_per_factor");
    for (int f = 0; f < pairs.size(); f++) {
      pairs(pairs.get(f), smoother, f, working.size(f), deviations);
    }
    SequenceFreeEnergy energy = new SequenceFreeEnergy(working, window.length());
    energy.measure(prior, window, smoother);
    GoldenSequence.freeEnergy(expected.object("sequence_vfe"), energy, 0, deviations);
  }

  private static void pairs(
      JsonNode expected, Smoother smoother, int factor, int states, Deviations deviations) {
    for (int move = 0; move < GoldenTensor.shape(expected)[0]; move++) {
      double[] pair = new double[states * states];
      smoother.pair(move + 1, factor, pair);
      double[] nextByCurrent = new double[pair.length];
      Arrays.setAll(nextByCurrent, i -> pair[i % states * states + i / states]);
      deviations.compare(
          "pair[" + factor + "] at " + move,
          GoldenTensor.slice(expected, move),
          nextByCurrent,
          AgentReplay.BELIEF);
    }
  }

  private static void exact(
      GoldenKeys expected,
      WorkingModel working,
      MarginalBelief prior,
      Window window,
      Deviations deviations) {
    HiddenMarkov chain = GoldenChain.of(working, prior, window);
    double[] evidence = {chain.logEvidence()};
    deviations.compare(
        "hmm log_evidence", expected.get("log_evidence"), evidence, AgentReplay.ENERGY);
    for (String key : new String[] {"filtered", "predicted", "smoothed"}) {
      JsonNode beliefs = expected.get(key);
      for (int t = 0; !beliefs.isMissingNode() && t < window.length(); t++) {
        double[] actual =
            switch (key) {
              case "filtered" -> chain.filtered(t);
              case "predicted" -> chain.predicted(t);
              default -> chain.smoothed(t);
            };
        double[] recorded = GoldenTensor.slice(beliefs, t);
        deviations.compare("hmm " + key + " at " + t, recorded, actual, AgentReplay.BELIEF);
      }
    }
    JsonNode conditionals = expected.get("conditional_current_given_next");
    int states = working.size(0);
    for (int move = 0; !conditionals.isMissingNode() && move + 1 < window.length(); move++) {
      double[] actual = new double[states * states];
      for (int i = 0; i < actual.length; i++) {
        actual[i] = chain.conditional(move + 1, i % states, i / states);
      }
      double[] recorded = GoldenTensor.slice(conditionals, move);
      deviations.compare("hmm conditional at " + move, recorded, actual, AgentReplay.BELIEF);
    }
  }

  private static void learn(
      GoldenKeys expected,
      GoldenKeys options,
      Smoother smoother,
      WorkingModel working,
      Deviations deviations) {
    double likelihoods = options.flag("learn_A", true) ? options.number("lr_pA", 1) : 0;
    double transitions = options.flag("learn_B", true) ? options.number("lr_pB", 1) : 0;
    smoother.learn(likelihoods, transitions);
    for (int m = 0; m < working.modalities(); m++) {
      AgentLearning.compare(expected, "qA", m, working.likelihood(m), false, deviations);
    }
    for (int f = 0; f < working.factors(); f++) {
      AgentLearning.compare(expected, "qB", f, working.transition(f), false, deviations);
    }
  }
}
