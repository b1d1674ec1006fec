package org.jackdaw.core.compare;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What is asked of two contenders.
 *
 * @param metric what is compared, a column of {@code episodes.csv} or {@code normalised_score};
 *     where missing the normalised score in worlds that have one, the return in others
 * @param moment when
 * @param reach the score of which it is asked who gets there sooner, if that is asked
 */
public record Question(Optional<String> metric, Moment moment, OptionalDouble reach) {

  /** Scores at the end of training, on the usual metrics. */
  public Question() {
    this(Optional.empty(), Moment.END, OptionalDouble.empty());
  }

  /** Refuses a score that is none. */
  public Question {
    if (reach.isPresent() && !Double.isFinite(reach.getAsDouble())) {
      throw new IllegalArgumentException(
          "the score to reach must be finite, got " + reach.getAsDouble());
    }
  }
}
