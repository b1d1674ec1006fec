package org.jackdaw.envs.discrete;

import org.jackdaw.api.env.StepResult;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.OutcomeValues;
import org.jackdaw.api.space.Observation;

/** What a model says about one step, resolved to positions: its tables, what is seen and paid. */
final class Dynamics {

  private final Model model;
  private final ObservationTable observations;
  private final ColumnDraws[] transitions;
  private final ColumnDraws[] likelihoods;
  private final OutcomeValues rewards;
  private final int payingModality;
  private final int[] shownModalities;
  private final int[] shown;
  private final int[] controls;

  Dynamics(Model model, ObservationTable observations) {
    this.model = model;
    this.observations = observations;
    this.transitions = new ColumnDraws[model.factors().size()];
    this.likelihoods = new ColumnDraws[model.modalities().size()];
    this.rewards = model.reward().map(r -> r.values()).orElse(OutcomeValues.of(0));
    this.payingModality = model.reward().map(r -> model.modality(r.modality())).orElse(-1);
    this.shownModalities =
        model.observationSpace().modalities().stream()
            .mapToInt(m -> model.modality(m.name()))
            .toArray();
    this.shown = new int[shownModalities.length];
    this.controls = new int[model.controls().size()];
    resolve();
  }

  private void resolve() {
    for (int f = 0; f < transitions.length; f++) {
      transitions[f] = new ColumnDraws(model.transition(f).table());
    }
    for (int m = 0; m < likelihoods.length; m++) {
      likelihoods[m] = new ColumnDraws(model.likelihood(m).table());
    }
  }

  Model model() {
    return model;
  }

  int factors() {
    return transitions.length;
  }

  int modalities() {
    return likelihoods.length;
  }

  /** From here on columns are those of this joint action. */
  void act(int joint) {
    if (controls.length == 1) {
      controls[0] = joint;
    }
    for (int c = 0; controls.length > 1 && c < controls.length; c++) {
      controls[c] = model.actions().control(joint, c);
    }
  }

  ColumnDraws transition(int factor) {
    return transitions[factor];
  }

  int transitionColumn(int factor, int[] before) {
    return model.transitionColumn(factor, before, controls);
  }

  ColumnDraws likelihood(int modality) {
    return likelihoods[modality];
  }

  int likelihoodColumn(int modality, int[] before, int[] after) {
    return model.likelihoodColumn(modality, before, after, controls);
  }

  /** Whether what a step pays does not depend on when it is taken. */
  boolean timeless() {
    return rewards.steps() == 1;
  }

  /** What is seen of outcomes, which are -1 where absent. */
  Observation seen(int[] outcomes) {
    for (int i = 0; i < shown.length; i++) {
      shown[i] = outcomes[shownModalities[i]];
    }
    return observations.of(shown);
  }

  /** What a step comes to; the reward is 0 if the model knows none. */
  StepResult result(int step, int[] after, int[] outcomes) {
    double reward = payingModality < 0 ? 0 : rewards.value(step, outcomes[payingModality]);
    return new StepResult(seen(outcomes), reward, model.terminal(after), false);
  }
}
