package org.jackdaw.baselines.bandit;

/**
 * The ways to write a number as an ordered sum of so many parts, numbered from 0 by the places of
 * the bars between the parts (the combinatorial number system, Knuth, TAOCP 4A, section 7.2.1.3).
 */
final class Compositions {

  private final int bars;
  private final int[][] choose; // [n][k] for k up to the number of bars

  /**
   * Sums of so many parts.
   *
   * @param parts at least 2
   * @param most the largest sum; numbers of compositions must fit an int
   */
  Compositions(int parts, int most) {
    bars = parts - 1;
    choose = new int[most + parts][bars + 1];
    for (int n = 0; n < choose.length; n++) {
      choose[n][0] = 1;
      for (int k = 1; k <= Math.min(n, bars); k++) {
        choose[n][k] = choose[n - 1][k - 1] + (k < n ? choose[n - 1][k] : 0);
      }
    }
  }

  /** How many ways there are to write a sum. */
  int count(int sum) {
    return choose[sum + bars][bars];
  }

  /** The number of a composition. */
  int rank(int[] parts) {
    int rank = 0;
    int place = -1;
    for (int bar = 1; bar <= bars; bar++) {
      place += parts[bar - 1] + 1;
      rank += choose[place][bar];
    }
    return rank;
  }

  /**
   * Turns a composition into the next of the same sum.
   *
   * @return false after the last one; the parts are then of no use
   */
  static boolean next(int[] parts) {
    int before = 0;
    for (int i = 0; i < parts.length - 1; i++) {
      before += parts[i];
      parts[i] = 0;
      if (parts[i + 1] > 0) {
        parts[i] = before + 1;
        parts[i + 1]--;
        return true;
      }
    }
    return false;
  }

  /** C(n, k), or the largest long if it is more. */
  static long binomial(int n, int k) {
    double value = 1;
    for (int i = 1; i <= k; i++) {
      value = StrictMath.rint(value * (n - k + i) / i);
    }
    return value >= Long.MAX_VALUE ? Long.MAX_VALUE : (long) value;
  }
}
