package org.jackdaw.testkit;

/**
 * How far counts of independent draws may stray from their distribution. The distance is n times
 * the relative entropy of the frequencies to the distribution, half of the likelihood-ratio
 * statistic that chi-square approximates; its tail bound P(n KL >= x) <= exp(-x) (e x /
 * (k-1))^(k-1) for k outcomes holds for every n (Agrawal 2020, arXiv:1904.02291).
 */
final class MultinomialBound {

  private MultinomialBound() {}

  /**
   * The distance of counts from a distribution.
   *
   * @param counts draws per outcome
   * @param p probability per outcome
   * @return n KL(frequencies || p) in nats, infinite if an impossible outcome was drawn
   */
  static double distance(int[] counts, double[] p) {
    long n = 0;
    for (int count : counts) {
      n += count;
    }
    double distance = 0;
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] > 0) {
        distance += counts[i] * (StrictMath.log(counts[i] / (double) n) - StrictMath.log(p[i]));
      }
    }
    return distance;
  }

  /**
   * The distance that is exceeded with at most a given probability.
   *
   * @param outcomes outcomes of non-zero probability, at least 1
   * @param falseAlarm the probability, in (0, 1)
   * @return the limit in nats
   */
  static double limit(int outcomes, double falseAlarm) {
    int freedom = outcomes - 1;
    if (freedom == 0) {
      return 1e-9;
    }
    double low = freedom;
    double high = 2 * freedom - 4 * StrictMath.log(falseAlarm) + 10;
    while (high - low > 1e-9 * high) {
      double middle = (low + high) / 2;
      if (logTail(middle, freedom) > StrictMath.log(falseAlarm)) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return high;
  }

  private static double logTail(double x, int freedom) {
    return -x + freedom * (1 + StrictMath.log(x / freedom));
  }
}
