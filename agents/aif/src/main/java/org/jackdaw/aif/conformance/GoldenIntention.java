package org.jackdaw.aif.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jackdaw.aif.inductive.InductiveRule;
import org.jackdaw.aif.inductive.InductiveRule.Direction;
import org.jackdaw.aif.inductive.Intention;
import org.jackdaw.aif.model.WorkingModel;

/** The intended states of a recorded agent and the reachability that the file has for them. */
final class GoldenIntention {

  private final Intention intention;
  private final GoldenKeys model;
  private final boolean refreshed; // whether learning opens and closes ways
  private final Deviations deviations;

  private GoldenIntention(
      Intention intention, GoldenKeys model, boolean refreshed, Deviations deviations) {
    this.intention = intention;
    this.model = model;
    this.refreshed = refreshed;
    this.deviations = deviations;
  }

  /** The intention, unless the file has no intended states or does not use them. */
  static Optional<GoldenIntention> of(
      GoldenKeys model,
      GoldenKeys options,
      WorkingModel working,
      boolean legacy,
      Deviations deviations) {
    boolean used = options.flag("use_inductive", legacy);
    String prefix = legacy ? "ii_" : "inductive_";
    InductiveRule usual = legacy ? InductiveRule.PYMDP_LEGACY : InductiveRule.PYMDP_JAX;
    InductiveRule rule =
        new InductiveRule(
            (int) options.number(prefix + "depth", usual.depth()),
            options.number(prefix + "threshold", usual.threshold()),
            options.number(prefix + "epsilon", usual.epsilon()),
            legacy ? Direction.FORWARD : Direction.BACKWARD);
    if (!used || !model.has("H")) {
      model.ignore("H", "I");
      return Optional.empty();
    }
    List<double[]> states = new ArrayList<>();
    model.get("H").forEach(h -> states.add(GoldenTensor.values(h)));
    Intention intention = new Intention(working, states, rule);
    return Optional.of(new GoldenIntention(intention, model, !legacy, deviations));
  }

  Intention intention() {
    return intention;
  }

  /** The intention, after what the file has before its first step has been compared. */
  Intention begun() {
    begin();
    return intention;
  }

  void begin() {
    compare("model I", model.get("I"));
  }

  void learnt(GoldenKeys step) {
    if (refreshed) {
      intention.refresh();
    }
    compare(step.name() + " I_after", step.get("I_after"));
  }

  private void compare(String field, JsonNode expected) {
    for (int f = 0; f < expected.size(); f++) {
      double[] sets = GoldenTensor.values(expected.get(f));
      double[] actual = new double[sets.length];
      int states = intention.model().size(f);
      for (int i = 0; i < sets.length; i++) {
        actual[i] = intention.way(f).reaches(i / states, i % states) ? 1 : 0;
      }
      deviations.compare(field + "[" + f + "]", sets, actual, 0);
    }
  }
}
