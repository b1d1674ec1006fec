package org.jackdaw.baselines.bandit;

/**
 * Optimal play of a Bernoulli bandit with independent Beta priors for a number of plays, by dynamic
 * programming over the successes and failures of all arms (Bellman 1956, "A problem in the
 * sequential design of experiments"). A table holds the best arms of every count: C(plays + 2 arms,
 * 2 arms) bytes.
 */
final class OptimalPlay {

  /** The largest table. */
  static final long MOST_STATES = 10_000_000;

  /** Arms whose values differ by less are equally good. */
  private static final double TIE = 1e-12;

  private static final int MOST_ARMS = 7;

  private final double alpha;
  private final double beta;
  private final int arms;
  private final Compositions compositions;
  private final byte[][] best; // [plays done][rank of counts]: a bit per arm
  private final double value;

  OptimalPlay(int arms, int plays, double alpha, double beta) {
    if (!fits(arms, plays)) {
      throw new IllegalArgumentException(
          "the optimum of " + arms + " arms and " + plays + " plays needs too large a table");
    }
    this.arms = arms;
    this.alpha = alpha;
    this.beta = beta;
    compositions = new Compositions(2 * arms, plays);
    best = new byte[plays][];
    double[] later = new double[compositions.count(plays)];
    for (int done = plays - 1; done >= 0; done--) {
      later = layer(done, later);
    }
    value = later[0];
  }

  /** Whether the table of so many arms and plays is small enough. */
  static boolean fits(int arms, int plays) {
    return arms <= MOST_ARMS && Compositions.binomial(plays + 2 * arms, 2 * arms) <= MOST_STATES;
  }

  private double[] layer(int done, double[] later) {
    int size = compositions.count(done);
    best[done] = new byte[size];
    double[] values = new double[size];
    int[] counts = new int[2 * arms];
    counts[2 * arms - 1] = done;
    for (int rank = 0; rank < size; rank++) {
      values[rank] = decide(counts, rank, best[done], later);
      Compositions.next(counts);
    }
    return values;
  }

  /** The value of counts; the best arms are noted. */
  private double decide(int[] counts, int rank, byte[] masks, double[] later) {
    double most = Double.NEGATIVE_INFINITY;
    for (int arm = 0; arm < arms; arm++) {
      double value = playing(counts, arm, later);
      if (value > most + TIE) {
        masks[rank] = (byte) (1 << arm);
      } else if (value >= most - TIE) {
        masks[rank] |= (byte) (1 << arm);
      }
      most = Math.max(most, value);
    }
    return most;
  }

  private double playing(int[] counts, int arm, double[] later) {
    double successes = counts[2 * arm] + alpha;
    double mean = successes / (successes + counts[2 * arm + 1] + beta);
    return mean * (1 + after(counts, 2 * arm, later))
        + (1 - mean) * after(counts, 2 * arm + 1, later);
  }

  private double after(int[] counts, int part, double[] later) {
    counts[part]++;
    double value = later[compositions.rank(counts)];
    counts[part]--;
    return value;
  }

  /** How many plays the table covers. */
  int plays() {
    return best.length;
  }

  /** The expected number of successes of optimal play. */
  double value() {
    return value;
  }

  /**
   * Whether an arm is among the best.
   *
   * @param counts successes and failures per arm, in turn, of fewer plays than the table covers
   */
  boolean best(int[] counts, int done, int arm) {
    return (best[done][compositions.rank(counts)] >> arm & 1) == 1;
  }
}
