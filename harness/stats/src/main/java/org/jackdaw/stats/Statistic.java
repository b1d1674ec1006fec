package org.jackdaw.stats;

import java.util.Optional;
import java.util.OptionalDouble;

/** A number that summarises scores. */
public interface Statistic {

  /**
   * Its name in tables.
   *
   * @return such as {@code mean}
   */
  String name();

  /**
   * The statistic.
   *
   * @param byTask scores [task][run]; not modified
   * @return its value
   */
  double of(double[][] byTask);

  /**
   * How far each run moves the statistic: to first order, the statistic of other runs of the same
   * tasks differs from this one by the sum over tasks of the mean influence of their runs
   * (empirical influence values, Davison and Hinkley 1997, section 2.7).
   *
   * @param byTask scores [task][run]; not modified
   * @return influences [task][run]; empty if there is no formula
   */
  default Optional<double[][]> influence(double[][] byTask) {
    return Optional.empty();
  }

  /**
   * An estimate of the statistic's standard error from the same scores.
   *
   * @param byTask scores [task][run]; not modified
   * @return empty if there is no formula, or a task has fewer than two runs
   */
  default OptionalDouble standardError(double[][] byTask) {
    Optional<double[][]> influence = influence(byTask);
    return influence.isEmpty() ? OptionalDouble.empty() : Influence.errorOfRuns(influence.get());
  }
}
