package org.jackdaw.core.compare;

import java.util.Optional;
import java.util.OptionalDouble;
import org.jackdaw.stats.Interval;

/**
 * What the numbers say of two contenders.
 *
 * @param difference mean score of the first minus mean score of the second; over several worlds the
 *     mean over worlds; empty where worlds have no common scale
 * @param middle the same of the interquartile mean of all runs; only over several worlds
 * @param improvement the probability that a run of the first scores higher than one of the second;
 *     empty where runs are not known
 * @param p how often chance alone gives such a difference, two-sided; empty where there is no test
 * @param corrected the same, corrected for the number of worlds by Holm's method
 * @param detectable the difference that is seen with probability 80 % at level 5 % with so many
 *     runs of such spread; empty where nothing varies
 * @param outcome what was shown: the interval excludes no difference, and chance alone gives such a
 *     difference in at most 5 %
 */
public record Finding(
    Optional<Interval> difference,
    Optional<Interval> middle,
    Optional<Interval> improvement,
    OptionalDouble p,
    OptionalDouble corrected,
    OptionalDouble detectable,
    Outcome outcome) {

  static final double LEVEL = 0.95;
  static final double ALPHA = 0.05;
  static final double POWER = 0.8;

  Finding corrected(double corrected) {
    boolean lost = shown() && corrected > ALPHA;
    return new Finding(
        difference,
        middle,
        improvement,
        p,
        OptionalDouble.of(corrected),
        detectable,
        lost ? Outcome.NOT_SHOWN : outcome);
  }

  /**
   * Whether one of the two was shown to score higher.
   *
   * @return false for equal scores too
   */
  public boolean shown() {
    return outcome == Outcome.FIRST_HIGHER || outcome == Outcome.SECOND_HIGHER;
  }

  /**
   * Whether the interval excludes no difference, and yet chance alone would give as much too often:
   * a sign that the runs are too few for a test.
   *
   * @return false if something was shown
   */
  public boolean tooFewRuns() {
    return outcome == Outcome.NOT_SHOWN
        && difference.filter(interval -> interval.excludes(0)).isPresent();
  }
}
