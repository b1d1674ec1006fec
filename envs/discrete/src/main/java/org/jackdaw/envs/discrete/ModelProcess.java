package org.jackdaw.envs.discrete;

import org.jackdaw.api.env.Episode;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.OutcomeValues;
import org.jackdaw.api.model.StartBlock;
import org.jackdaw.api.random.KeyedRandom;
import org.jackdaw.api.space.Value;

/** The states and outcomes of one model in motion, drawn by position. */
final class ModelProcess {

  private static final long STARTS = 0;
  private static final long FACTORS = 1L << 32;
  private static final long MODALITIES = 2L << 32;

  private final Model model;
  private final CarriedFactors carried;
  private final OutcomeValues rewards;
  private final int payingModality;
  private final int[] shownModalities;
  private final int[] shown;
  private final int[] controls;
  private final int[] outcomes;
  private int[] before;
  private int[] after;
  private long seed;
  private int step;

  ModelProcess(Model model) {
    this.model = model;
    this.carried = new CarriedFactors(model);
    this.rewards = model.reward().map(r -> r.values()).orElse(OutcomeValues.of(0));
    this.payingModality = model.reward().map(r -> model.modality(r.modality())).orElse(-1);
    this.shownModalities =
        model.observationSpace().modalities().stream()
            .mapToInt(m -> model.modality(m.name()))
            .toArray();
    this.shown = new int[shownModalities.length];
    this.controls = new int[model.controls().size()];
    this.outcomes = new int[model.modalities().size()];
    this.before = new int[model.factors().size()];
    this.after = new int[model.factors().size()];
  }

  Model model() {
    return model;
  }

  void start(Episode episode) {
    seed = episode.seed();
    step = 0;
    for (int b = 0; b < model.start().size(); b++) {
      StartBlock block = model.start().get(b);
      if (!carried.holds(block)) {
        double uniform = KeyedRandom.uniform(seed, 0, STARTS + b);
        Blocks.place(model, block, block.distribution().sample(0, uniform), after);
      }
    }
    carried.place(episode, after);
    for (int m = 0; m < outcomes.length; m++) {
      outcomes[m] = model.observedAtReset(m) ? drawn(m) : -1;
    }
  }

  void move(Value action) {
    step++;
    int joint = model.actions().joint(action);
    for (int c = 0; c < controls.length; c++) {
      controls[c] = model.actions().control(joint, c);
    }
    int[] swapped = before;
    before = after;
    after = swapped;
    for (int f = 0; f < after.length; f++) {
      int column = model.transitionColumn(f, before, controls);
      double uniform = KeyedRandom.uniform(seed, step, FACTORS + f);
      after[f] = model.transition(f).table().sample(column, uniform);
    }
    for (int m = 0; m < outcomes.length; m++) {
      outcomes[m] = drawn(m);
    }
  }

  private int drawn(int modality) {
    int column = model.likelihoodColumn(modality, before, after, controls);
    double uniform = KeyedRandom.uniform(seed, step, MODALITIES + modality);
    return model.likelihood(modality).table().sample(column, uniform);
  }

  int state(int factor) {
    return after[factor];
  }

  boolean terminal() {
    return model.terminal(after);
  }

  /** The reward of the latest step; 0 if the model knows none. */
  double reward() {
    return payingModality < 0 ? 0 : rewards.value(step, outcomes[payingModality]);
  }

  /** Outcomes of the observed modalities, -1 where absent; valid until the next call. */
  int[] shown() {
    for (int i = 0; i < shown.length; i++) {
      shown[i] = outcomes[shownModalities[i]];
    }
    return shown;
  }
}
