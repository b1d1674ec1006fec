package org.jackdaw.aif.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import org.jackdaw.aif.convention.Conventions;
import org.jackdaw.aif.model.MarginalBelief;
import org.jackdaw.aif.model.WorkingModel;
import org.jackdaw.aif.sequence.BeliefSequence;
import org.jackdaw.aif.sequence.MessagePassing;
import org.jackdaw.aif.sequence.SequenceFreeEnergy;
import org.jackdaw.aif.sequence.Window;

/** One call of marginal or variational message passing on a window, with its free energy. */
final class SequenceInferenceKind implements GoldenKind {

  @Override
  public String schema() {
    return "pymdp-golden/1";
  }

  @Override
  public Set<String> kinds() {
    return Set.of("sequence_inference");
  }

  @Override
  public void check(JsonNode root, Deviations deviations) {
    GoldenKeys file = GoldenKeys.of(root);
    GoldenKeys options = file.object("options");
    options.ignore("learn_A", "learn_B");
    GoldenSequence.ignorePlanning(options);
    GoldenKeys model = file.object("model");
    model.ignore("E", "C", "H", "I");
    GoldenModel golden = new GoldenModel(model, false);
    WorkingModel working = golden.working(Conventions.PYMDP_JAX);
    JsonNode observations = file.get("observations");
    int length = observations.size();
    int valid = (int) options.number("valid_steps", length);
    Window window =
        GoldenSequence.window(working, golden, observations, file.get("past_actions"), valid);
    MarginalBelief prior = working.newBelief();
    working.start(prior);
    BeliefSequence beliefs = new BeliefSequence(working, length);
    new MessagePassing(working, GoldenSequence.rule(options, deviations), length)
        .infer(prior, window, beliefs);
    GoldenKeys expected = file.object("expected");
    String key = "qs_per_factor_TxS";
    GoldenSequence.beliefs(key, expected.get(key), prior, beliefs, length - valid, deviations);
    SequenceFreeEnergy energy = new SequenceFreeEnergy(working, length);
    energy.measure(prior, window, beliefs);
    GoldenSequence.freeEnergy(expected, energy, length - valid, deviations);
    file.finish(deviations);
  }
}
