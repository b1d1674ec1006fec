package org.jackdaw.api.prob;

/**
 * Operations on probability vectors held as {@code double[]}. Every argument is left as it is
 * unless the method says that it is modified. Sums run from the first entry to the last; logarithms
 * are {@link Logarithm}'s, so results are the same on every machine.
 */
public final class Categorical {

  /** How far a column of a published table may be from summing to one. */
  public static final double SUM_TOLERANCE = 1e-9;

  /** Values this close to the maximum count as tied. */
  public static final double TIE_TOLERANCE = 1e-8;

  private Categorical() {}

  /**
   * Scales to sum one.
   *
   * @param weights non-negative weights, modified in place
   * @return the sum before scaling
   * @throws ArithmeticException if the sum is not positive and finite
   */
  public static double normalise(double[] weights) {
    double sum = sum(weights);
    if (!(sum > 0) || sum == Double.POSITIVE_INFINITY) {
      throw new ArithmeticException("cannot normalise weights that sum to " + sum);
    }
    for (int i = 0; i < weights.length; i++) {
      weights[i] /= sum;
    }
    return sum;
  }

  /**
   * The sum, first entry to last.
   *
   * @param values any numbers
   * @return their sum
   */
  public static double sum(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }

  /**
   * The uniform distribution.
   *
   * @param size number of outcomes, at least 1
   * @return a new vector
   */
  public static double[] uniform(int size) {
    double[] p = new double[size];
    java.util.Arrays.fill(p, 1.0 / size);
    return p;
  }

  /**
   * Replaces log-weights by the normalised exponentials; shifted by the maximum, so it never
   * overflows.
   *
   * @param logWeights log-weights in nats, modified in place to probabilities
   */
  public static void softmax(double[] logWeights) {
    double max = max(logWeights);
    double sum = 0;
    for (int i = 0; i < logWeights.length; i++) {
      double weight = Exponential.of(logWeights[i] - max);
      logWeights[i] = weight;
      sum += weight;
    }
    for (int i = 0; i < logWeights.length; i++) {
      logWeights[i] /= sum;
    }
  }

  /**
   * The largest entry.
   *
   * @param values at least one number
   * @return the maximum
   */
  public static double max(double[] values) {
    double max = values[0];
    for (int i = 1; i < values.length; i++) {
      if (values[i] > max) {
        max = values[i];
      }
    }
    return max;
  }

  /**
   * Shannon entropy, with 0 ln 0 = 0.
   *
   * @param p a distribution
   * @return -sum p ln p, in nats, in [0, ln n]
   */
  public static double entropy(double[] p) {
    double entropy = 0;
    for (double value : p) {
      if (value > 0) {
        entropy -= value * Logarithm.of(value);
      }
    }
    return entropy;
  }

  /**
   * Relative entropy of p to q.
   *
   * @param p a distribution
   * @param q a distribution of the same length
   * @return sum p ln(p / q), in nats, in [0, infinity]; infinite where q misses p's support
   */
  public static double divergence(double[] p, double[] q) {
    double divergence = 0;
    for (int i = 0; i < p.length; i++) {
      if (p[i] > 0) {
        divergence += p[i] * (Logarithm.of(p[i]) - Logarithm.of(q[i]));
      }
    }
    return divergence;
  }

  /**
   * The outcome that a uniform draw falls on.
   *
   * @param p a distribution
   * @param uniform a number in [0, 1)
   * @return the first outcome whose cumulative probability exceeds the draw
   */
  public static int sample(double[] p, double uniform) {
    double cumulative = 0;
    int last = 0;
    for (int i = 0; i < p.length; i++) {
      if (p[i] > 0) {
        cumulative += p[i];
        last = i;
        if (uniform < cumulative) {
          return i;
        }
      }
    }
    return last;
  }
}
