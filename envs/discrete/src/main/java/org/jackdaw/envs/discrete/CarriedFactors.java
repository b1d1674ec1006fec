package org.jackdaw.envs.discrete;

import java.util.Optional;
import java.util.function.IntPredicate;
import org.jackdaw.api.env.Episode;
import org.jackdaw.api.model.BetweenEpisodes;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.Table;
import org.jackdaw.api.random.KeyedRandom;

/**
 * The factors that outlive an episode. Their value is a function of the run's seed and the number
 * of training episodes before this one; values of the latest run are kept, so going on costs one
 * draw per episode and going back starts over. Where a schedule says when factors switch, they
 * switch then and only then, to another value, each in the proportion of the switch matrix.
 */
final class CarriedFactors {

  private static final long CARRIED = 3L << 32;

  private final Model model;
  private final Start[] starts;
  private final Optional<IntPredicate> schedule;
  private final int[] values;
  private long run;
  private int trained = -1;

  /** The schedule says whether factors switch before an episode, by the episodes trained so far. */
  CarriedFactors(Model model, Start[] starts, Optional<IntPredicate> schedule) {
    this.model = model;
    this.starts = starts;
    this.schedule = schedule;
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
        values[f] = next(switching.matrix(), values[f], uniform);
      }
    }
  }

  private int next(Table matrix, int value, double uniform) {
    if (schedule.isEmpty()) {
      return matrix.sample(value, uniform);
    }
    return schedule.get().test(trained) ? another(matrix, value, uniform) : value;
  }

  /** A value other than this one, in the proportion of its column. */
  private static int another(Table matrix, int value, double uniform) {
    double rest = uniform * (1 - matrix.get(value, value));
    int last = value;
    for (int k = 0; k < matrix.support(value); k++) {
      int row = matrix.supportRow(value, k);
      if (row != value && matrix.supportValue(value, k) > 0) {
        last = row;
        rest -= matrix.supportValue(value, k);
      }
      if (rest < 0) {
        return last;
      }
    }
    return last;
  }
}
