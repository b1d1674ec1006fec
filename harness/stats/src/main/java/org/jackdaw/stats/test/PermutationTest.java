package org.jackdaw.stats.test;

import org.jackdaw.api.random.RandomStream;
import org.jackdaw.api.random.SeedTree;

/**
 * The permutation test on the absolute difference of means of two independent groups (Fisher 1935;
 * Pitman 1937, doi:10.2307/2984124): which runs belong to which agent is shuffled, and the p-value
 * is the share of arrangements whose means lie at least as far apart. Exact under the hypothesis
 * that both groups come from one distribution, whatever it is.
 *
 * <p>All arrangements are gone through up to {@value #MOST_EXACT}; beyond that {@value #RANDOM}
 * arrangements are used, the one at hand included, so the p-value is never 0 (Phipson and Smyth
 * 2010, doi:10.2202/1544-6115.1585).
 *
 * <p>Implementation note: arrangements that tie with the one at hand must count; differences of
 * means are compared with a slack of 1e-12 times the largest score.
 */
public final class PermutationTest {

  /** Up to this many arrangements, all are gone through. */
  public static final int MOST_EXACT = 200_000;

  /** How many are used where there are more, the one at hand included. */
  public static final int RANDOM = 10_000;

  private static final double SLACK = 1e-12;

  private final double[] pooled;
  private final int first;
  private final double total;
  private final double threshold;
  private long extreme;

  private PermutationTest(Sample x, Sample y) {
    first = x.size();
    pooled = new double[x.size() + y.size()];
    System.arraycopy(x.values(), 0, pooled, 0, x.size());
    System.arraycopy(y.values(), 0, pooled, x.size(), y.size());
    total = x.sum() + y.sum();
    threshold = Math.abs(x.mean() - y.mean()) - SLACK * Math.max(x.largest(), y.largest());
  }

  /**
   * Tests whether two agents' runs differ in their mean.
   *
   * @param x scores of one agent, at least one, finite
   * @param y scores of the other, at least one, finite
   * @param seeds where random arrangements are drawn from; not used where all are gone through
   * @return the difference of means, x minus y, and the two-sided p-value
   */
  public static TestResult of(double[] x, double[] y, SeedTree seeds) {
    Sample one = Sample.of("permutation test", x, 1);
    Sample other = Sample.of("permutation test", y, 1);
    PermutationTest test = new PermutationTest(one, other);
    long arrangements = Arrangements.choose(x.length + y.length, x.length);
    boolean exact = arrangements <= MOST_EXACT;
    double p = exact ? test.exact(arrangements) : test.random(seeds.child("permutation").stream());
    return new TestResult(
        "permutation, " + (exact ? "exact" : "random"), one.mean() - other.mean(), p);
  }

  private double exact(long arrangements) {
    extreme = 0;
    choose(0, first, 0);
    return (double) extreme / arrangements;
  }

  /** Goes through all ways to fill the places left with scores from the next one on. */
  private void choose(int next, int left, double sum) {
    if (left == 0) {
      count(sum);
      return;
    }
    for (int i = next; i <= pooled.length - left; i++) {
      choose(i + 1, left - 1, sum + pooled[i]);
    }
  }

  private double random(RandomStream random) {
    extreme = 1;
    for (int b = 1; b < RANDOM; b++) {
      double sum = 0;
      for (int i = 0; i < first; i++) {
        int j = i + random.nextInt(pooled.length - i);
        double score = pooled[j];
        pooled[j] = pooled[i];
        pooled[i] = score;
        sum += score;
      }
      count(sum);
    }
    return (double) extreme / RANDOM;
  }

  private void count(double sum) {
    double difference = sum / first - (total - sum) / (pooled.length - first);
    if (Math.abs(difference) >= threshold) {
      extreme++;
    }
  }
}
