package org.jackdaw.baselines.bayes;

import java.util.Arrays;

/**
 * What one action does in one state: its expected reward and where it leads. Probabilities that are
 * missing from one are those of the episode's end, after which nothing is earned.
 */
final class Row {

  private int[] next = new int[2];
  private double[] probability = new double[2];
  private int size;
  private double rest;
  private double reward;
  private double visits;

  /** Starts afresh. */
  void clear(double expectedReward, double times) {
    size = 0;
    rest = 0;
    reward = expectedReward;
    visits = times;
  }

  /** Adds a state that may follow. */
  void add(int state, double p) {
    if (size == next.length) {
      next = Arrays.copyOf(next, 2 * size);
      probability = Arrays.copyOf(probability, 2 * size);
    }
    next[size] = state;
    probability[size++] = p;
  }

  /** A probability that is spread evenly over all states and, if there is one, the end. */
  void spread(double p) {
    rest = p;
  }

  /** Adds to the expected reward. */
  void pay(double more) {
    reward += more;
  }

  int size() {
    return size;
  }

  int next(int k) {
    return next[k];
  }

  double probability(int k) {
    return probability[k];
  }

  double rest() {
    return rest;
  }

  /** The expected reward. */
  double reward() {
    return reward;
  }

  /** How often the action was tried in the state; infinite where nothing is left to learn. */
  double visits() {
    return visits;
  }

  /** Whether nothing at all is known of where the action leads. */
  boolean blank() {
    return visits == 0 && size == 0 && rest == 0;
  }

  /** The expectation of a function of the next state, given its mean over all of them. */
  double expectation(double[] later, double mean) {
    double sum = rest * mean;
    for (int k = 0; k < size; k++) {
      sum += probability[k] * later[next[k]];
    }
    return sum;
  }

  /**
   * The variance of a function of the next state, which is 0 at the end; no rest is allowed for.
   */
  double variance(double[] later) {
    double mean = 0;
    double square = 0;
    for (int k = 0; k < size; k++) {
      double value = later[next[k]];
      mean += probability[k] * value;
      square += probability[k] * value * value;
    }
    return Math.max(0, square - mean * mean);
  }

  /** The next state that a uniform number in [0, 1) falls on, or -1 for the end. */
  int sample(double uniform) {
    double cumulative = 0;
    for (int k = 0; k < size; k++) {
      cumulative += probability[k];
      if (uniform < cumulative) {
        return next[k];
      }
    }
    return -1;
  }
}
