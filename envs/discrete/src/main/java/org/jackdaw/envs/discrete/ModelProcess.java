package org.jackdaw.envs.discrete;

import java.util.Optional;
import java.util.function.IntPredicate;
import org.jackdaw.api.env.Episode;
import org.jackdaw.api.env.StepResult;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.random.KeyedRandom;
import org.jackdaw.api.space.Observation;

/** The states and outcomes of one model in motion, drawn by position. */
final class ModelProcess {

  static final long FACTORS = 1L << 32;
  static final long MODALITIES = 2L << 32;
  private static final long STARTS = 0;

  private final Model model;
  private final Dynamics dynamics;
  private final Forks forks;
  private final Start[] starts;
  private final CarriedFactors carried;
  private final boolean[] seenAtReset; // by modality
  private final int[] outcomes;
  private final int[] even;
  private final int[] odd;
  private int[] states; // even or odd, or those of an arrival, which are not to be written
  private int number; // of these states, for the forks
  private long seed;
  private int step;

  ModelProcess(Model model, Optional<IntPredicate> schedule, ObservationTable observations) {
    this(model, schedule, new Dynamics(model, observations));
  }

  private ModelProcess(Model model, Optional<IntPredicate> schedule, Dynamics dynamics) {
    this(model, schedule, dynamics, new Forks(dynamics));
  }

  ModelProcess(Model model, Optional<IntPredicate> schedule, Dynamics dynamics, Forks forks) {
    this.model = model;
    this.dynamics = dynamics;
    this.forks = forks;
    this.starts = Start.of(model);
    this.carried = new CarriedFactors(model, starts, schedule);
    this.outcomes = new int[dynamics.modalities()];
    this.seenAtReset = new boolean[outcomes.length];
    for (int m = 0; m < outcomes.length; m++) {
      seenAtReset[m] = model.observedAtReset(m);
    }
    this.even = new int[dynamics.factors()];
    this.odd = new int[dynamics.factors()];
    this.states = even;
  }

  Model model() {
    return model;
  }

  int state(int factor) {
    return states[factor];
  }

  boolean terminal() {
    return model.terminal(states);
  }

  Observation start(Episode episode) {
    seed = episode.seed();
    step = 0;
    states = even;
    for (int b = 0; b < starts.length; b++) {
      if (!starts[b].carried()) {
        starts[b].draw(KeyedRandom.uniform(seed, 0, STARTS + b), states);
      }
    }
    carried.place(episode, states);
    number = forks.number(states);
    for (int m = 0; m < outcomes.length; m++) {
      outcomes[m] = seenAtReset[m] ? outcome(m, states) : -1;
    }
    return dynamics.seen(outcomes);
  }

  StepResult step(int action) {
    step++;
    Fork fork = forks.of(number, action);
    return fork.known() ? arrived(fork.draw(seed, step)) : walked(action);
  }

  private StepResult arrived(Fork.Arrival arrival) {
    states = arrival.factors();
    number = arrival.state();
    return arrival.result();
  }

  private StepResult walked(int action) {
    int[] before = states;
    states = before == even ? odd : even;
    dynamics.act(action);
    for (int f = 0; f < states.length; f++) {
      int column = dynamics.transitionColumn(f, before);
      states[f] = drawn(dynamics.transition(f), column, FACTORS + f);
    }
    for (int m = 0; m < outcomes.length; m++) {
      outcomes[m] = outcome(m, before);
    }
    number = forks.number(states);
    return dynamics.result(step, states, outcomes);
  }

  private int outcome(int modality, int[] before) {
    int column = dynamics.likelihoodColumn(modality, before, states);
    return drawn(dynamics.likelihood(modality), column, MODALITIES + modality);
  }

  /** What is certain needs no draw; draws are keyed by position, so leaving one out moves none. */
  private int drawn(ColumnDraws table, int column, long stream) {
    return table.certain(column)
        ? table.certainRow(column)
        : table.row(column, KeyedRandom.uniform(seed, step, stream));
  }
}
