package org.jackdaw.stats.test;

/**
 * Binomial coefficients as numbers of arrangements; those beyond any use are {@link
 * Long#MAX_VALUE}.
 */
final class Arrangements {

  private Arrangements() {}

  /** In how many ways some of a number of things can be chosen. */
  static long choose(int all, int some) {
    long ways = 1;
    for (int i = 1; i <= Math.min(some, all - some); i++) {
      long factor = all - Math.min(some, all - some) + i;
      if (ways > Long.MAX_VALUE / factor) {
        return Long.MAX_VALUE;
      }
      ways = ways * factor / i;
    }
    return ways;
  }
}
