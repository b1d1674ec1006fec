package org.jackdaw.baselines.bayes;

import java.util.Arrays;
import org.jackdaw.api.random.GammaDraw;
import org.jackdaw.api.random.RandomStream;

/**
 * What every pair of state and action has paid, as a Beta posterior of its mean reward on the scale
 * from the least reward to the highest: a reward that share of the way up counts as that share of a
 * success (Agrawal and Goyal 2012, arXiv:1111.1797, whose coin with that chance is replaced by its
 * expectation).
 */
final class RewardCounts {

  private final double prior;
  private final WorldOptions options;
  private double[] sums = new double[16];
  private double[] times = new double[16];
  private double least;
  private double most = 1;

  RewardCounts(double prior, WorldOptions options) {
    this.prior = prior;
    this.options = options;
  }

  void add(int pair, double reward) {
    if (pair >= sums.length) {
      sums = Arrays.copyOf(sums, Math.max(pair + 1, 2 * sums.length));
      times = Arrays.copyOf(times, sums.length);
    }
    sums[pair] += reward;
    times[pair]++;
    least = Math.min(least, reward);
    most = Math.max(most, reward);
  }

  double lowest() {
    return options.rewardLow().orElse(least);
  }

  double highest() {
    return Math.max(options.rewardHigh().orElse(most), lowest());
  }

  /** How often a pair was paid. */
  double times(int pair) {
    return pair < times.length ? times[pair] : 0;
  }

  /** The expected reward of a pair. */
  double mean(int pair) {
    double scale = highest() - lowest();
    return prior == 0 || scale == 0
        ? frequency(pair)
        : lowest() + scale * (prior + successes(pair)) / (2 * prior + times(pair));
  }

  /** What a pair has paid on average; the least reward if it was never tried. */
  double frequency(int pair) {
    double n = times(pair);
    return n == 0 ? lowest() : sums[pair] / n;
  }

  /** A mean reward drawn from the posterior. */
  double draw(int pair, RandomStream random) {
    double scale = highest() - lowest();
    double successes = successes(pair);
    double failures = times(pair) - successes;
    return scale == 0
        ? lowest()
        : lowest() + scale * GammaDraw.beta(random, prior + successes, prior + failures);
  }

  private double successes(int pair) {
    double n = times(pair);
    double share = n == 0 ? 0 : (sums[pair] / n - lowest()) / (highest() - lowest());
    return n * Math.max(0, Math.min(1, share));
  }
}
