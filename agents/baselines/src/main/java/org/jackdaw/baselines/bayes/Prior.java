package org.jackdaw.baselines.bayes;

import java.util.OptionalDouble;

/**
 * What is believed of a world before anything is seen of it, where the experiment says nothing.
 *
 * @param transition Dirichlet count of every state that may follow; 0 for none, which makes
 *     frequencies of estimates; empty for counts of 1 in all
 * @param reward both parameters of the Beta distribution of a mean reward, on the scale from the
 *     least to the highest; 0 for none
 */
record Prior(OptionalDouble transition, double reward) {

  /** No belief before the first observation: estimates are frequencies. */
  static Prior none() {
    return new Prior(OptionalDouble.of(0), 0);
  }

  /** The count of a cell, where there are so many. */
  double cell(double cells) {
    return transition.orElse(1 / cells);
  }
}
