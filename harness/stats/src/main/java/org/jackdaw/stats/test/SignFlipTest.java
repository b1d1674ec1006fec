package org.jackdaw.stats.test;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.jackdaw.api.random.RandomStream;
import org.jackdaw.api.random.SeedTree;

/**
 * The sign-flip test on the mean of paired differences (Fisher 1935, section 21), with the
 * confidence bounds that come from turning it around. Where two versions of an agent ran on the
 * same seeds, chance alone makes a difference as likely as its opposite, so every choice of signs
 * is as likely as the one at hand; the p-value is exact whatever the distribution.
 *
 * <p>All signs are gone through up to {@value #MOST_EXACT} differences; beyond that {@value
 * #RANDOM} choices are used, the one at hand included.
 *
 * <p>Implementation note: flipping the signs of a subset S makes the sum of (difference - theta) at
 * least as large as it is exactly if the mean of the differences in S is at most theta. So the
 * sorted means of all subsets hold every p-value and every bound: the p-value of "the mean is at
 * most theta" is 1 (for the empty subset) plus the number of means up to theta, over the number of
 * choices, and the lower bound is an order statistic (Hartigan 1969,
 * doi:10.1080/01621459.1969.10501057). Means are compared with a slack of 1e-12 times the largest
 * difference.
 */
public final class SignFlipTest {

  /** Up to this many differences, all signs are gone through. */
  public static final int MOST_EXACT = 20;

  /** How many choices of signs are used where there are more differences. */
  public static final int RANDOM = 10_000;

  private static final double SLACK = 1e-12;

  private final double mean;
  private final int size;
  private final double largest;
  private final double[] subsetMeans; // ascending
  private final long choices; // of signs, subsets that are not there included
  private final int empty; // choices that flip nothing

  private SignFlipTest(Sample differences, int drawn, SeedTree seeds) {
    mean = differences.mean();
    size = differences.size();
    largest = differences.largest();
    subsetMeans =
        exact()
            ? allMeans(differences)
            : randomMeans(differences, drawn, seeds.child("sign-flip").stream());
    Arrays.sort(subsetMeans);
    choices = exact() ? 1L << size : drawn;
    empty = (int) (choices - subsetMeans.length);
  }

  /**
   * Prepares a test.
   *
   * @param differences one per pair of runs, at least one, finite
   * @param seeds where random signs are drawn from; not used where all are gone through
   * @return the test
   */
  public static SignFlipTest of(double[] differences, SeedTree seeds) {
    return of(differences, RANDOM, seeds);
  }

  /**
   * Prepares a test with another number of random signs, as when its p-value will be corrected for
   * many other tests.
   *
   * @param differences one per pair of runs, at least one, finite
   * @param drawn how many choices of signs are used where not all are gone through, the one at hand
   *     included, at least 100
   * @param seeds where random signs are drawn from
   * @return the test
   */
  public static SignFlipTest of(double[] differences, int drawn, SeedTree seeds) {
    if (drawn < 100) {
      throw new IllegalArgumentException("choices of signs must be >= 100, got " + drawn);
    }
    return new SignFlipTest(Sample.of("sign-flip test", differences, 1), drawn, seeds);
  }

  /** Sums of all subsets, each from the one without its lowest member. */
  private static double[] allMeans(Sample differences) {
    double[] means = new double[1 << differences.size()];
    for (int mask = 1; mask < means.length; mask++) {
      means[mask] = means[mask & (mask - 1)] + differences.get(Integer.numberOfTrailingZeros(mask));
    }
    for (int mask = 1; mask < means.length; mask++) {
      means[mask] /= Integer.bitCount(mask);
    }
    return Arrays.copyOfRange(means, 1, means.length);
  }

  private static double[] randomMeans(Sample differences, int drawn, RandomStream random) {
    double[] means = new double[drawn - 1];
    int found = 0;
    for (int b = 1; b < drawn; b++) {
      double sum = 0;
      int members = 0;
      for (int i = 0; i < differences.size(); i++) {
        if (random.nextBoolean()) {
          sum += differences.get(i);
          members++;
        }
      }
      if (members > 0) {
        means[found++] = sum / members;
      }
    }
    return Arrays.copyOf(means, found);
  }

  /**
   * The mean of the differences.
   *
   * @return in the unit of the scores
   */
  public double mean() {
    return mean;
  }

  /**
   * Whether all signs were gone through.
   *
   * @return false if they were drawn
   */
  public boolean exact() {
    return size <= MOST_EXACT;
  }

  /**
   * The least p-value that so many differences can reach, one-sided.
   *
   * @return 2 to the power of minus the number of differences, or 1 over the choices drawn
   */
  public double leastP() {
    return (double) empty / choices;
  }

  /**
   * One-sided test of "the mean difference is at most theta".
   *
   * @param theta the hypothesis, in the unit of the scores
   * @return the p-value; small values speak for a larger mean
   */
  public double pGreater(double theta) {
    int upTo = below(Math.nextUp(theta + slack(theta)));
    return (double) (empty + upTo) / choices;
  }

  /**
   * One-sided test of "the mean difference is at least theta".
   *
   * @param theta the hypothesis, in the unit of the scores
   * @return the p-value; small values speak for a smaller mean
   */
  public double pLess(double theta) {
    return (double) (choices - below(theta - slack(theta))) / choices;
  }

  /**
   * Two-sided test of "the mean difference is 0".
   *
   * @return twice the smaller one-sided p-value, at most 1
   */
  public TestResult twoSided() {
    double p = Math.min(1, 2 * Math.min(pGreater(0), pLess(0)));
    return new TestResult("sign-flip, " + (exact() ? "exact" : "random"), mean, p);
  }

  /**
   * The lower confidence bound of the mean difference: all smaller values are rejected.
   *
   * @param alpha the probability that the bound is too high, in (0, 1)
   * @return empty where the differences are too few for this alpha
   */
  public OptionalDouble lowerBound(double alpha) {
    int rank = rank(alpha);
    return rank < 0 ? OptionalDouble.empty() : OptionalDouble.of(subsetMeans[rank]);
  }

  /**
   * The upper confidence bound of the mean difference: all larger values are rejected.
   *
   * @param alpha the probability that the bound is too low, in (0, 1)
   * @return empty where the differences are too few for this alpha
   */
  public OptionalDouble upperBound(double alpha) {
    int rank = rank(alpha);
    return rank < 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(subsetMeans[subsetMeans.length - 1 - rank]);
  }

  /** Which subset mean is the bound, from 0; below 0 if there is none. */
  private int rank(double alpha) {
    if (!(alpha > 0 && alpha < 1)) {
      throw new IllegalArgumentException("alpha must be in (0, 1), got " + alpha);
    }
    return Math.min((int) (alpha * choices), subsetMeans.length) - empty;
  }

  private double slack(double theta) {
    return SLACK * (largest + Math.abs(theta));
  }

  /** How many subset means are below a value. */
  private int below(double value) {
    int low = 0;
    int high = subsetMeans.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (subsetMeans[middle] < value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
