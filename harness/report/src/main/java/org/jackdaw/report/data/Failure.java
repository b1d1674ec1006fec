package org.jackdaw.report.data;

import java.util.List;

/**
 * A cell that left no scores.
 *
 * @param environment label of the world
 * @param agent label of the contender
 * @param seed the run's index
 * @param exception class of what was thrown
 * @param message its message
 * @param place where it was thrown
 */
public record Failure(
    String environment, String agent, int seed, String exception, String message, String place) {

  /** One row of {@code failures.csv}. */
  static Failure of(List<String> cells) {
    return new Failure(
        cells.get(1),
        cells.get(2),
        Integer.parseInt(cells.get(4)),
        cells.get(8),
        cells.get(9),
        cells.get(10));
  }
}
