package org.jackdaw.stats.test;

import org.jackdaw.api.random.SeedTree;

/**
 * Whether a difference is too small to matter, by two one-sided tests (Schuirmann 1987,
 * doi:10.1007/BF01068419): it is rejected that the difference is at most -margin, and that it is at
 * least margin. That nothing was shown to differ is no such evidence.
 */
public final class EquivalenceTest {

  private EquivalenceTest() {}

  /**
   * Two agents whose runs are independent, by Welch's test.
   *
   * @param x scores of one agent, at least two, finite
   * @param y scores of the other, at least two, finite
   * @param margin the largest difference that does not matter, above 0, in the unit of the scores
   * @return the difference of means and the larger of the two p-values
   */
  public static TestResult independent(double[] x, double[] y, double margin) {
    requirePositive(margin);
    WelchTest welch = WelchTest.of(x, y);
    double p = Math.max(welch.pGreater(-margin), welch.pLess(margin));
    return new TestResult("equivalence, Welch", welch.difference(), p);
  }

  /**
   * Two agents that ran on the same seeds, by sign flips.
   *
   * @param differences one per seed, at least one, finite
   * @param margin the largest difference that does not matter, above 0, in the unit of the scores
   * @param seeds where random signs are drawn from
   * @return the mean difference and the larger of the two p-values
   */
  public static TestResult paired(double[] differences, double margin, SeedTree seeds) {
    requirePositive(margin);
    SignFlipTest test = SignFlipTest.of(differences, seeds);
    double p = Math.max(test.pGreater(-margin), test.pLess(margin));
    return new TestResult("equivalence, sign-flip", test.mean(), p);
  }

  private static void requirePositive(double margin) {
    if (!(margin > 0)) {
      throw new IllegalArgumentException("margin must be above 0, got " + margin);
    }
  }
}
