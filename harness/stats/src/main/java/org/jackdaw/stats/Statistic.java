package org.jackdaw.stats;

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
   * An estimate of the statistic's standard error from the same scores.
   *
   * @param byTask scores [task][run]; not modified
   * @return empty if there is no formula, or a task has fewer than two runs
   */
  default OptionalDouble standardError(double[][] byTask) {
    return OptionalDouble.empty();
  }
}
