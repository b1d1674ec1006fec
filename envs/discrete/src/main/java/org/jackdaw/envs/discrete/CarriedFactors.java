package org.jackdaw.envs.discrete;

import org.jackdaw.api.env.Episode;
import org.jackdaw.api.model.BetweenEpisodes;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.random.KeyedRandom;

/**
 * The factors that outlive an episode. Their value is a function of the run's seed and the number
 * of training episodes before this one; values of the latest run are kept, so going on costs one
 * draw per episode and going back starts over.
 */
final class CarriedFactors {

  private static final long CARRIED = 3L << 32;

  private final Model model;
  private final Start[] starts;
  private final int[] values;
  private long run;
  private int trained = -1;

  CarriedFactors(Model model, Start[] starts) {
    this.model = model;
    this.starts = starts;
    this.values = new int[model.factors().size()];
  }

  /** Writes the carried factors' values of an episode. */
  void place(Episode episode, int[] states) {
    if (model.between().isEmpty()) {
      return;
    }
    if (trained < 0 || run != episode.runSeed() || trained > episode.trained()) {
      begin(episode.runSeed());
    }
    while (trained < episode.trained()) {
      goOn();
    }
    for (int f = 0; f < states.length; f++) {
      if (!(model.between(f) instanceof BetweenEpisodes.Drawn)) {
        states[f] = values[f];
      }
    }
  }

  private void begin(long runSeed) {
    run = runSeed;
    trained = 0;
    for (int b = 0; b < starts.length; b++) {
      if (starts[b].carried()) {
        starts[b].draw(KeyedRandom.uniform(run, 0, CARRIED + b), values);
      }
    }
  }

  private void goOn() {
    trained++;
    for (int f = 0; f < values.length; f++) {
      if (model.between(f) instanceof BetweenEpisodes.Switching switching) {
        double uniform = KeyedRandom.uniform(run, trained, CARRIED + f);
        values[f] = switching.matrix().sample(values[f], uniform);
      }
    }
  }
}
