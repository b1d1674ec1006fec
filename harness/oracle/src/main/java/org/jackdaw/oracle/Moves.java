package org.jackdaw.oracle;

import java.util.Arrays;
import org.jackdaw.api.model.Model;

/**
 * All transitions between joint states, row by row: row {@code action * states + state} lists the
 * successors with their probabilities and emissions. Rows of terminal states are empty.
 */
final class Moves {

  final int[] starts;
  int[] next = new int[64];
  double[] probability = new double[64];
  int[] emission = new int[64];
  private int entries;

  Moves(Model model, StateKeys keys, long[] states, Emissions emissions) {
    starts = new int[model.actions().size() * states.length + 1];
    Successors successors = new Successors(model, keys);
    int[] before = new int[keys.factors()];
    int[] after = new int[keys.factors()];
    for (int row = 0; row < starts.length - 1; row++) {
      keys.factors(states[row % states.length], before);
      if (!model.terminal(before)) {
        successors.list(before, row / states.length);
        for (int k = 0; k < successors.count(); k++) {
          keys.factors(successors.key(k), after);
          add(
              Arrays.binarySearch(states, successors.key(k)),
              successors.probability(k),
              emissions.ofMove(before, after, successors.controls()));
        }
      }
      starts[row + 1] = entries;
    }
  }

  private void add(int state, double p, int shown) {
    if (entries == next.length) {
      next = Arrays.copyOf(next, 2 * entries);
      probability = Arrays.copyOf(probability, 2 * entries);
      emission = Arrays.copyOf(emission, 2 * entries);
    }
    next[entries] = state;
    probability[entries] = p;
    emission[entries] = shown;
    entries++;
  }
}
