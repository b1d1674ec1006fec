package org.jackdaw.stats.regret;

import java.util.Arrays;

/**
 * The slope that no consistent bandit algorithm can beat: its pseudo-regret after T pulls grows at
 * least like this constant times ln T in the long run (Lai and Robbins 1985). A line to plot beside
 * regrets, not a bound at any given T.
 */
public final class LaiRobbins {

  private LaiRobbins() {}

  /**
   * The constant of Bernoulli arms.
   *
   * @param means the probability of reward of each arm, in [0, 1]
   * @return sum over lesser arms of gap / relative entropy to the best arm, in reward per nat; 0
   *     where a certain arm (mean 1) is best or all are equal
   */
  public static double bernoulli(double... means) {
    double best = Arrays.stream(means).max().orElseThrow();
    double sum = 0;
    for (double mean : means) {
      if (!(mean >= 0 && mean <= 1)) {
        throw new IllegalArgumentException("means must be in [0, 1], got " + mean);
      }
      if (mean < best) {
        sum += (best - mean) / relativeEntropy(mean, best);
      }
    }
    return sum;
  }

  /**
   * The constant of Gaussian arms of one known standard deviation.
   *
   * @param deviation the standard deviation of rewards; above 0
   * @param means the mean of each arm
   * @return sum over lesser arms of 2 deviation squared / gap
   */
  public static double gaussian(double deviation, double... means) {
    if (!(deviation > 0)) {
      throw new IllegalArgumentException("deviation must be > 0, got " + deviation);
    }
    double best = Arrays.stream(means).max().orElseThrow();
    double sum = 0;
    for (double mean : means) {
      if (mean < best) {
        sum += 2 * deviation * deviation / (best - mean);
      }
    }
    return sum;
  }

  /** Nats between two Bernoulli distributions; infinite where the second is certain. */
  private static double relativeEntropy(double p, double q) {
    return part(p, q) + part(1 - p, 1 - q);
  }

  private static double part(double p, double q) {
    return p == 0 ? 0 : p * StrictMath.log(p / q);
  }
}
