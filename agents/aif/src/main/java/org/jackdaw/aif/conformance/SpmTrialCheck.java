package org.jackdaw.aif.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.jackdaw.aif.spm.Counts;
import org.jackdaw.aif.spm.Tensor;
import org.jackdaw.aif.spm.Trial;

/** Compares one trial with a recorded one, every field of it. */
final class SpmTrialCheck {

  private static final double TOLERANCE = 1e-9;

  private final GoldenKeys recorded;
  private final GoldenKeys out;
  private final Deviations deviations;

  SpmTrialCheck(GoldenKeys recorded, Deviations deviations) {
    this.recorded = recorded;
    this.deviations = deviations;
    out = recorded.object("out");
  }

  void check(Trial trial, boolean hidden) {
    if (out.has("T")) {
      deviations.compare(out.name() + " T", out.number("T", 0), trial.steps(), 0);
    }
    compare("X", trial.states().averaged());
    compare("Q", trial.states().perPolicy());
    if (hidden) {
      compareLast("F", trial.policies().freeEnergy());
      compareLast("H", trial.policies().totalFreeEnergy());
    } else {
      compare("F", trial.policies().freeEnergy());
      compare("H", trial.policies().totalFreeEnergy());
    }
    policies(trial.policies());
    responses(trial.responses());
    learnt(trial.learnt());
    if (!hidden && recorded.has("O")) {
      below(trial);
    }
  }

  private void policies(Trial.PolicyBeliefs policies) {
    compare("G", policies.expectedFreeEnergy());
    compare("R", policies.posterior());
    compare("w", policies.precision());
    compare("P", policies.actions());
    compare("log_C", policies.logPreferences());
  }

  private void responses(Trial.Responses responses) {
    compare("wn", responses.precision());
    compare("un", responses.policies());
    compare("dn", responses.dopamine());
    compare("xn", responses.firingRates());
    compare("vn", responses.predictionErrors());
    compare("xn_end", responses.firingRates().stream().map(SpmTrialCheck::last).toList());
  }

  /** The last iteration of a trace. */
  private static Tensor last(Tensor trace) {
    int cells = trace.length() / trace.size(0);
    double[] data = new double[cells];
    for (int i = 0; i < cells; i++) {
      data[i] = trace.cell(trace.length() - cells + i);
    }
    return Tensor.of(new int[] {trace.size(1), trace.size(2), trace.size(3)}, data);
  }

  private void learnt(Trial.Learnt learnt) {
    Counts counts = learnt.counts();
    compare("a", counts.likelihood());
    compare("b", counts.transition());
    compare("c", counts.preference());
    compare("d", counts.start());
    compare("e", counts.habit());
    compare("Fa", learnt.likelihood());
    compare("Fb", learnt.transition());
    compare("Fc", learnt.preference());
    compare("Fd", learnt.start());
    compare("Fe", learnt.habit());
  }

  /** What a lower level passed up, and its trials. */
  private void below(Trial trial) {
    JsonNode passed = recorded.get("O");
    for (int t = 0; t < passed.size(); t++) {
      List<Tensor> actual = trial.played().distributions().get(t);
      compare(recorded.name() + " O[" + t + "]", passed.get(t), actual);
    }
    List<GoldenKeys> lower = recorded.objects("lower");
    for (int t = 0; t < lower.size(); t++) {
      Trial actual = trial.below().get(t);
      if (lower.get(t).has("D")) {
        compare(lower.get(t).name() + " D", lower.get(t).get("D"), actual.states().starts());
      }
      new SpmTrialCheck(lower.get(t), deviations).check(actual, false);
    }
  }

  private void compareLast(String key, Tensor actual) {
    if (out.has(key)) {
      double last = actual.cell(actual.length() - 1);
      deviations.compare(out.name() + " " + key, out.number(key, 0), last, TOLERANCE);
    }
  }

  private void compare(String key, Optional<Tensor> actual) {
    if (actual.isPresent()) {
      compare(key, actual.get());
    }
  }

  private void compare(String key, Tensor actual) {
    if (out.has(key)) {
      compare(out.name() + " " + key, out.get(key), actual);
    }
  }

  private void compare(String key, List<Tensor> actual) {
    if (out.has(key)) {
      compare(out.name() + " " + key, out.get(key), actual);
    }
  }

  private void compare(String field, JsonNode expected, List<Tensor> actual) {
    if (expected.size() != actual.size()) {
      deviations.fail(field, expected.size() + " tensors", actual.size() + " tensors");
      return;
    }
    for (int i = 0; i < actual.size(); i++) {
      compare(field + "[" + i + "]", expected.get(i), actual.get(i));
    }
  }

  private void compare(String field, JsonNode expected, Tensor actual) {
    deviations.compare(field, expected, actual.toArray(), TOLERANCE);
  }
}
