package org.jackdaw.stats.test;

/**
 * The exact test of Mann and Whitney (1947, doi:10.1214/aoms/1177730491) on whether scores of one
 * agent tend to be larger than those of another. Equal scores are taken conservatively: of all ways
 * to break the ties, the one that says least.
 *
 * @param wins pairs in which x is larger
 * @param ties pairs in which both are equal
 * @param pairs all pairs
 * @param p two-sided p-value, exact
 */
public record MannWhitneyTest(long wins, long ties, long pairs, double p) {

  private static final int MOST_RUNS = 1000;

  /**
   * Tests whether one agent's scores tend to be larger.
   *
   * @param x scores of one agent, 1 to {@value #MOST_RUNS}, finite
   * @param y scores of the other, 1 to {@value #MOST_RUNS}, finite
   * @return the test
   */
  public static MannWhitneyTest of(double[] x, double[] y) {
    Sample one = Sample.of("Mann-Whitney test", x, 1);
    Sample other = Sample.of("Mann-Whitney test", y, 1);
    requireFew(Math.max(x.length, y.length));
    long wins = 0;
    long ties = 0;
    for (double a : one.values()) {
      for (double b : other.values()) {
        wins += a > b ? 1 : 0;
        ties += a == b ? 1 : 0;
      }
    }
    long pairs = (long) x.length * y.length;
    long least = nearest(wins, wins + ties, pairs);
    return new MannWhitneyTest(wins, ties, pairs, p(x.length, y.length, least));
  }

  private static void requireFew(int runs) {
    if (runs > MOST_RUNS) {
      throw new IllegalArgumentException(
          "Mann-Whitney test: at most " + MOST_RUNS + " scores each, got " + runs);
    }
  }

  /** What is nearest to half of the pairs, within bounds. */
  private static long nearest(long low, long high, long pairs) {
    if (2 * high <= pairs) {
      return high;
    }
    return 2 * low >= pairs ? low : pairs / 2;
  }

  /**
   * The statistic U: wins, and half of the ties.
   *
   * @return in [0, pairs]
   */
  public double u() {
    return wins + 0.5 * ties;
  }

  /**
   * The least two-sided p-value that so many runs can reach.
   *
   * @param m runs of one agent, 1 to {@value #MOST_RUNS}
   * @param n runs of the other, 1 to {@value #MOST_RUNS}
   * @return 2 over the number of ways to choose m of m + n, at most 1
   */
  public static double leastP(int m, int n) {
    return Math.min(1, 2.0 / Arrangements.choose(m + n, m));
  }

  private static double p(int m, int n, long u) {
    double[] probabilities = distribution(m, n);
    int tail = (int) Math.min(u, (long) m * n - u);
    double below = 0;
    for (int i = 0; i <= tail; i++) {
      below += probabilities[i];
    }
    return Math.min(1, 2 * below);
  }

  /**
   * The probabilities of all values of U, by the last of the pooled ranks: it is one of m with
   * probability m / (m + n), and then wins against all n.
   */
  private static double[] distribution(int m, int n) {
    double[][] rows = new double[n + 1][]; // for the present number of x, by number of y
    for (int j = 0; j <= n; j++) {
      rows[j] = new double[] {1};
    }
    for (int i = 1; i <= m; i++) {
      double[][] next = new double[n + 1][];
      next[0] = new double[] {1};
      for (int j = 1; j <= n; j++) {
        next[j] = mixed(rows[j], next[j - 1], i, j);
      }
      rows = next;
    }
    return rows[n];
  }

  private static double[] mixed(double[] lastIsX, double[] lastIsY, int i, int j) {
    double[] mixed = new double[i * j + 1];
    for (int u = 0; u < lastIsX.length; u++) {
      mixed[u + j] += lastIsX[u] * i / (i + j);
    }
    for (int u = 0; u < lastIsY.length; u++) {
      mixed[u] += lastIsY[u] * j / (i + j);
    }
    return mixed;
  }
}
