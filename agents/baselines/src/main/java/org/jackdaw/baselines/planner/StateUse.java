package org.jackdaw.baselines.planner;

import java.util.Arrays;
import org.jackdaw.api.random.RandomStream;
import org.jackdaw.oracle.ActionValues;
import org.jackdaw.oracle.ExactFilter;

/** How values per state become scores when the state is uncertain. */
enum StateUse {
  /** By their values in the most probable state; among equals one is drawn. */
  MOST_PROBABLE {
    @Override
    ActionScores scores(ActionValues values) {
      return (filter, step, allowed, scores, random) -> {
        int state = mostProbable(filter, random);
        for (int a = 0; a < scores.length; a++) {
          scores[a] = values.value(step, state, a);
        }
      };
    }
  },
  /** By the mean of their values over the belief. */
  MEAN {
    @Override
    ActionScores scores(ActionValues values) {
      return (filter, step, allowed, scores, random) -> {
        Arrays.fill(scores, 0);
        for (int s = 0; s < filter.joint().states(); s++) {
          double p = filter.probability(s);
          for (int a = 0; p > 0 && a < scores.length; a++) {
            scores[a] += p * values.value(step, s, a);
          }
        }
      };
    }
  };

  /** Probabilities that differ by rounding alone are equal. */
  private static final double TIED = 1e-12;

  /** The rule for given values. */
  abstract ActionScores scores(ActionValues values);

  private static int mostProbable(ExactFilter filter, RandomStream random) {
    double max = 0;
    for (int s = 0; s < filter.joint().states(); s++) {
      max = Math.max(max, filter.probability(s));
    }
    int ties = 0;
    for (int s = 0; s < filter.joint().states(); s++) {
      ties += filter.probability(s) >= max - TIED ? 1 : 0;
    }
    int left = ties == 1 ? 0 : random.nextInt(ties);
    int state = 0;
    while (filter.probability(state) < max - TIED || left-- > 0) {
      state++;
    }
    return state;
  }
}
