package org.jackdaw.aif.spm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Whether the parts of a model fit; what does not is named. */
final class SpmModelChecks {

  private SpmModelChecks() {}

  /** Checks a model whose policies came from these controls of [step][policy][factor]. */
  static void check(SpmModel model, int[][][] controls) {
    for (int g = 0; g < model.modalities(); g++) {
      likelihood(model, g);
    }
    for (int f = 0; f < model.factors(); f++) {
      weights("transition " + f, model.transition(f));
      weights("start " + f, model.start(f));
      require(
          model.start(f).length() == model.states(f),
          "start "
              + f
              + " must have one number per state of its factor, that is "
              + model.states(f));
    }
    counts(model);
    outcomes(model, "preferences", preferences(model));
    policies(model, controls);
    habit("habit", model.habit(), model.policies().count());
    habit("habit counts", model.counts().habit(), model.policies().count());
  }

  private static void likelihood(SpmModel model, int modality) {
    String name = "likelihood " + modality;
    int[] parents = model.parentsOf(modality);
    Tensor table = model.likelihood(modality);
    require(
        table.rank() == parents.length + 1,
        name + " must have one axis per parent and one for the outcomes");
    require(
        Arrays.stream(parents).distinct().count() == parents.length,
        name + " must not have a parent twice");
    for (int p = 0; p < parents.length; p++) {
      require(
          parents[p] >= 0 && parents[p] < model.factors(),
          name + ": there is no factor " + parents[p]);
      int states = model.states(parents[p]);
      require(
          table.size(p + 1) == states,
          name
              + " must have "
              + states
              + " columns along axis "
              + (p + 1)
              + ", got "
              + table.size(p + 1));
    }
    weights(name, table);
  }

  /** Weights are finite and not negative; columns need not sum to one. */
  private static void weights(String what, Tensor table) {
    for (int i = 0; i < table.length(); i++) {
      double value = table.cell(i);
      require(
          value >= 0 && value < Double.POSITIVE_INFINITY,
          what + " must hold finite numbers >= 0, got " + value + " in cell " + i);
    }
  }

  private static void counts(SpmModel model) {
    List<Tensor> likelihoods = new ArrayList<>();
    for (int g = 0; g < model.modalities(); g++) {
      likelihoods.add(model.likelihood(g));
    }
    List<Tensor> transitions = new ArrayList<>();
    List<Tensor> starts = new ArrayList<>();
    for (int f = 0; f < model.factors(); f++) {
      transitions.add(model.transition(f));
      starts.add(model.start(f));
    }
    sameShapes("likelihood counts", model.counts().likelihood(), likelihoods);
    sameShapes("transition counts", model.counts().transition(), transitions);
    sameShapes("start counts", model.counts().start(), starts);
    outcomes(model, "preference counts", model.counts().preference());
    model.counts().preference().forEach(c -> weights("preference counts", c));
  }

  private static void sameShapes(String what, List<Tensor> counts, List<Tensor> tables) {
    require(
        counts.isEmpty() || counts.size() == tables.size(),
        what + " must be given for all " + tables.size() + ", got " + counts.size());
    for (int i = 0; i < counts.size(); i++) {
      if (counts.get(i).length() == 0) {
        continue; // a table that is known
      }
      String expected = Arrays.toString(tables.get(i).shape());
      String actual = Arrays.toString(counts.get(i).shape());
      require(
          actual.equals(expected),
          what + " " + i + " must have shape " + expected + ", got " + actual);
      weights(what + " " + i, counts.get(i));
    }
  }

  private static List<Tensor> preferences(SpmModel model) {
    List<Tensor> preferences = new ArrayList<>();
    for (int g = 0; g < model.modalities() && model.preference(0).isPresent(); g++) {
      preferences.add(model.preference(g).orElseThrow());
    }
    return preferences;
  }

  private static void outcomes(SpmModel model, String what, List<Tensor> given) {
    for (int g = 0; g < given.size(); g++) {
      Tensor table = given.get(g);
      boolean fits =
          table.length() == 0
              || table.rank() == 2
                  && table.size(0) == model.outcomes(g)
                  && (table.size(1) == 1 || table.size(1) >= model.steps());
      require(
          fits,
          what
              + " of modality "
              + g
              + " must have axes [outcome, step] or [outcome, 1], got "
              + Arrays.toString(table.shape()));
    }
  }

  private static void policies(SpmModel model, int[][][] controls) {
    for (int[][] row : controls) {
      require(
          row.length == controls[0].length,
          "every step must have " + controls[0].length + " policies, got " + row.length);
      for (int[] policy : row) {
        policy(model, policy);
      }
    }
  }

  private static void policy(SpmModel model, int[] policy) {
    require(policy.length == model.factors(), "a policy must have one control per factor");
    for (int f = 0; f < policy.length; f++) {
      require(
          policy[f] >= 0 && policy[f] < model.controls(f),
          "factor " + f + " has no control " + policy[f]);
    }
  }

  private static void habit(String what, Optional<Tensor> given, int policies) {
    require(
        given.isEmpty() || given.get().length() == policies,
        what + " must have one number per policy, that is " + policies);
    given.ifPresent(weights -> weights(what, weights));
  }

  static void require(boolean holds, String message) {
    if (!holds) {
      throw new IllegalArgumentException("spm model: " + message);
    }
  }
}
