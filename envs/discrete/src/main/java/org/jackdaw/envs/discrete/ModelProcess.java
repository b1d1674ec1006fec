package org.jackdaw.envs.discrete;

import java.util.Optional;
import java.util.function.IntPredicate;
import org.jackdaw.api.env.Episode;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.OutcomeValues;
import org.jackdaw.api.random.KeyedRandom;
import org.jackdaw.api.space.Value;

/** The states and outcomes of one model in motion, drawn by position. */
final class ModelProcess {

  private static final long STARTS = 0;
  private static final long FACTORS = 1L << 32;
  private static final long MODALITIES = 2L << 32;

  private final Model model;
  private final Start[] starts;
  private final CarriedFactors carried;
  private final ColumnDraws[] transitions;
  private final ColumnDraws[] likelihoods;
  private final boolean[] shownAtReset;
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

  ModelProcess(Model model, Optional<IntPredicate> schedule) {
    this.model = model;
    this.starts = Start.of(model);
    this.carried = new CarriedFactors(model, starts, schedule);
    this.transitions = new ColumnDraws[model.factors().size()];
    this.likelihoods = new ColumnDraws[model.modalities().size()];
    this.shownAtReset = new boolean[likelihoods.length];
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
    resolve();
  }

  private void resolve() {
    for (int f = 0; f < transitions.length; f++) {
      transitions[f] = new ColumnDraws(model.transition(f).table());
    }
    for (int m = 0; m < likelihoods.length; m++) {
      likelihoods[m] = new ColumnDraws(model.likelihood(m).table());
      shownAtReset[m] = model.observedAtReset(m);
    }
  }

  Model model() {
    return model;
  }

  void start(Episode episode) {
    seed = episode.seed();
    step = 0;
    for (int b = 0; b < starts.length; b++) {
      if (!starts[b].carried()) {
        starts[b].draw(KeyedRandom.uniform(seed, 0, STARTS + b), after);
      }
    }
    carried.place(episode, after);
    for (int m = 0; m < outcomes.length; m++) {
      outcomes[m] = shownAtReset[m] ? shown(m) : -1;
    }
  }

  void move(Value action) {
    step++;
    int joint = model.actions().joint(action);
    if (controls.length == 1) {
      controls[0] = joint;
    }
    for (int c = 0; controls.length > 1 && c < controls.length; c++) {
      controls[c] = model.actions().control(joint, c);
    }
    int[] swapped = before;
    before = after;
    after = swapped;
    for (int f = 0; f < after.length; f++) {
      int column = model.transitionColumn(f, before, controls);
      after[f] = drawn(transitions[f], column, FACTORS + f);
    }
    for (int m = 0; m < outcomes.length; m++) {
      outcomes[m] = shown(m);
    }
  }

  private int shown(int modality) {
    int column = model.likelihoodColumn(modality, before, after, controls);
    return drawn(likelihoods[modality], column, MODALITIES + modality);
  }

  /** What is certain needs no draw; draws are keyed by position, so leaving one out moves none. */
  private int drawn(ColumnDraws table, int column, long stream) {
    return table.certain(column)
        ? table.certainRow(column)
        : table.row(column, KeyedRandom.uniform(seed, step, stream));
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
