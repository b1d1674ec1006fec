package org.jackdaw.stats.power;

import java.util.function.IntFunction;
import org.hipparchus.distribution.continuous.TDistribution;

/**
 * What Student's two-sided test can show with so many runs. Effects are in standard deviations of a
 * run's score (Cohen's d), or, where runs are paired, of the difference of a pair.
 *
 * @param degrees degrees of freedom of the test, above 0
 * @param scale standard errors per effect of 1, above 0
 * @param alpha the level of the test, in (0, 1)
 */
public record TestDesign(double degrees, double scale, double alpha) {

  private static final int BISECTIONS = 100;
  private static final int MOST_RUNS = 1 << 24;
  private static final double LARGEST = 30; // in standard errors, beyond any level in use

  /** Refuses a test that cannot be made. */
  public TestDesign {
    if (!(degrees > 0) || !(scale > 0)) {
      throw new IllegalArgumentException(
          "a test needs at least one degree of freedom, got " + degrees);
    }
    if (!(alpha > 0 && alpha < 1)) {
      throw new IllegalArgumentException("alpha must be in (0, 1), got " + alpha);
    }
  }

  /**
   * Two independent groups of runs.
   *
   * @param first runs of the first group, at least 2
   * @param second runs of the second group, at least 2
   * @param alpha the level of the test, in (0, 1)
   * @return the design
   */
  public static TestDesign independent(int first, int second, double alpha) {
    atLeastTwo(Math.min(first, second));
    double scale = StrictMath.sqrt(1 / (1.0 / first + 1.0 / second));
    return new TestDesign(first + second - 2.0, scale, alpha);
  }

  /**
   * Paired runs.
   *
   * @param pairs number of pairs, at least 2
   * @param alpha the level of the test, in (0, 1)
   * @return the design
   */
  public static TestDesign paired(int pairs, double alpha) {
    atLeastTwo(pairs);
    return new TestDesign(pairs - 1.0, StrictMath.sqrt(pairs), alpha);
  }

  private static void atLeastTwo(int runs) {
    if (runs < 2) {
      throw new IllegalArgumentException("a test needs at least 2 runs, got " + runs);
    }
  }

  /**
   * How probably the test sees an effect.
   *
   * @param effect the true effect, in standard deviations; either sign
   * @return the power, in [alpha, 1]
   */
  public double power(double effect) {
    double shift = Math.min(Math.abs(effect) * scale, LARGEST);
    double critical = new TDistribution(degrees).inverseCumulativeProbability(1 - alpha / 2);
    NoncentralT ratio = new NoncentralT(degrees, shift);
    return 1 - ratio.cumulativeProbability(critical) + ratio.cumulativeProbability(-critical);
  }

  /**
   * The smallest effect that the test sees with a given probability (minimal detectable effect).
   *
   * @param power the probability, in (alpha, 1)
   * @return the effect, in standard deviations; infinite where even huge effects are missed
   */
  public double detectable(double power) {
    checkPower(power);
    double high = LARGEST / scale;
    if (power(high) < power) {
      return Double.POSITIVE_INFINITY;
    }
    double low = 0;
    for (int i = 0; i < BISECTIONS; i++) {
      double middle = (low + high) / 2;
      if (power(middle) < power) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return high;
  }

  private void checkPower(double power) {
    if (!(power > alpha && power < 1)) {
      throw new IllegalArgumentException(
          "power must be in (alpha, 1) = (" + alpha + ", 1), got " + power);
    }
  }

  /**
   * How many runs per group see an effect with a given probability.
   *
   * @param effect the true effect, in standard deviations; not 0
   * @param power the probability, in (alpha, 1)
   * @param alpha the level of the test, in (0, 1)
   * @return runs of each of two independent groups
   */
  public static int runsPerGroup(double effect, double power, double alpha) {
    return fewest(effect, power, n -> independent(n, n, alpha));
  }

  /**
   * How many pairs of runs see an effect with a given probability.
   *
   * @param effect the true effect, in standard deviations of a pair's difference; not 0
   * @param power the probability, in (alpha, 1)
   * @param alpha the level of the test, in (0, 1)
   * @return pairs
   */
  public static int pairs(double effect, double power, double alpha) {
    return fewest(effect, power, n -> paired(n, alpha));
  }

  private static int fewest(double effect, double power, IntFunction<TestDesign> design) {
    design.apply(2).checkPower(power);
    int high = 2;
    while (design.apply(high).power(effect) < power) {
      high *= 2;
      if (high > MOST_RUNS) {
        throw new IllegalArgumentException("an effect of " + effect + " needs too many runs");
      }
    }
    int low = high / 2; // too few, unless it is 1
    while (high - low > 1) {
      int middle = (low + high) / 2;
      if (design.apply(middle).power(effect) < power) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return high;
  }
}
