package org.jackdaw.stats;

import java.util.List;
import java.util.OptionalDouble;
import org.jackdaw.api.random.RandomStream;

/**
 * An estimate whose data can be drawn anew, which is all that an interval needs to know of it:
 * {@link OneSample} or {@link TwoSamples}.
 */
public interface Resampling {

  /**
   * The estimate from the data themselves.
   *
   * @return its value
   */
  double estimate();

  /**
   * Its standard error, by a formula.
   *
   * @return empty if there is none, or too few runs
   */
  OptionalDouble standardError();

  /**
   * The smallest number of runs that any task has of any agent.
   *
   * @return at least 1
   */
  int fewestRuns();

  /**
   * How many things the smallest draw is from: the fewest runs, or the tasks where they are drawn.
   *
   * @return at least 1
   */
  int units();

  /**
   * Whether no draw can differ from the data.
   *
   * @return true if nothing varies
   */
  boolean constant();

  /**
   * The estimates from the data without one of its units each, for every stratum.
   *
   * @return one array per stratum, one value per unit of it; only where {@link #units} is above 1
   */
  List<double[]> jackknife();

  /**
   * Draws the data anew, again and again.
   *
   * @param random where chances come from
   * @return the draws
   */
  Draws draws(RandomStream random);

  /** Draws of the data. Not thread-safe. */
  interface Draws {

    /**
     * Draws the data anew.
     *
     * @return the estimate from this draw
     */
    double next();

    /**
     * The standard error of the latest draw.
     *
     * @return empty if there is no formula, or a draw has too few runs
     */
    OptionalDouble standardError();
  }
}
