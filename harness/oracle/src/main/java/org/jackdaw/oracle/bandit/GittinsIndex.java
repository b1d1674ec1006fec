package org.jackdaw.oracle.bandit;

/**
 * The Gittins index of a Bernoulli arm with a Beta belief: the reward per play that, paid for ever,
 * is worth as much as the arm with the right to change to that reward at any time (Gittins 1979,
 * doi:10.1111/j.2517-6161.1979.tb01068.x; calibration as in Gittins, Glazebrook and Weber 2011,
 * chapter 8). Playing the arm with the largest index is optimal for independent arms and discounted
 * rewards.
 *
 * <p>Found by bisection. Plays beyond the horizon at which the discount has fallen to {@link
 * #REMAINDER} are replaced by the better of retirement and the arm's mean for ever.
 */
public final class GittinsIndex {

  /** The largest discount: more takes too many plays. */
  public static final double MOST_DISCOUNT = 0.999;

  /** Weight of what is replaced. */
  private static final double REMAINDER = 1e-8;

  /** Width at which the bisection ends. */
  private static final double PRECISION = 1e-10;

  private final double successes;
  private final double failures;
  private final double discount;
  private final double[] values; // by further successes

  private GittinsIndex(double successes, double failures, double discount) {
    this.successes = successes;
    this.failures = failures;
    this.discount = discount;
    double horizon = StrictMath.log(REMAINDER) / StrictMath.log(discount);
    values = new double[(int) StrictMath.ceil(horizon) + 1];
  }

  /**
   * The index of an arm.
   *
   * @param successes first parameter of the Beta belief, prior included, above 0
   * @param failures second parameter, above 0
   * @param discount factor per play, in (0, {@value #MOST_DISCOUNT}]
   * @return in (0, 1), to about 1e-8
   */
  public static double of(double successes, double failures, double discount) {
    if (!(successes > 0 && failures > 0)) {
      throw new IllegalArgumentException(
          "Beta parameters must be above 0, got " + successes + " and " + failures);
    }
    if (!(discount > 0 && discount <= MOST_DISCOUNT)) {
      throw new IllegalArgumentException(
          "the discount must be in (0, " + MOST_DISCOUNT + "], got " + discount);
    }
    return new GittinsIndex(successes, failures, discount).bisect();
  }

  private double bisect() {
    double low = successes / (successes + failures);
    double high = 1;
    while (high - low > PRECISION) {
      double reward = (low + high) / 2;
      if (continuing(reward) > reward / (1 - discount)) {
        low = reward;
      } else {
        high = reward;
      }
    }
    return (low + high) / 2;
  }

  /**
   * The value of playing now, where retirement pays a reward for ever.
   *
   * <p>Implementation note: after more failures one retires no later, and nobody retires on a
   * success, so counts below the boundary of the play after, less one, keep the retired value.
   */
  private double continuing(double reward) {
    double retired = reward / (1 - discount);
    int boundary = settle(retired);
    for (int plays = values.length - 2; plays >= 1; plays--) {
      boundary = back(plays, Math.max(0, boundary - 1), retired);
    }
    return playing(0, 0);
  }

  /** Values of the horizon; returns the first count that does not retire. */
  private int settle(double retired) {
    int horizon = values.length - 1;
    int boundary = 0;
    for (int k = 0; k <= horizon; k++) {
      double staying = mean(k, horizon) / (1 - discount);
      values[k] = Math.max(retired, staying);
      boundary += staying <= retired ? 1 : 0;
    }
    return boundary;
  }

  private int back(int plays, int from, double retired) {
    int boundary = from;
    for (int k = from; k <= plays; k++) {
      double staying = playing(k, plays);
      values[k] = Math.max(retired, staying);
      boundary += staying <= retired ? 1 : 0;
    }
    return boundary;
  }

  private double playing(int further, int plays) {
    double m = mean(further, plays);
    return m * (1 + discount * values[further + 1]) + (1 - m) * discount * values[further];
  }

  private double mean(int further, int plays) {
    return (successes + further) / (successes + failures + plays);
  }
}
