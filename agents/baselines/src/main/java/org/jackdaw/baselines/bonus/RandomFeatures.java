package org.jackdaw.baselines.bonus;

import java.util.Arrays;
import org.jackdaw.api.random.RandomStream;

/**
 * Random network distillation (Burda et al. 2019, arXiv:1810.12894) on tables: every state has
 * fixed random features, standard normal, and learnt ones, which start at zero and are moved
 * towards the fixed ones whenever the state is arrived at. The reward is their mean squared
 * distance before that, over the standard deviation of all such distances so far (itself, until
 * there is one). Since the distance falls by (1 - learning rate)^2 at each visit, it is a count
 * bonus in disguise.
 *
 * <p>Implementation note: features are drawn in the order in which training first meets states, so
 * evaluation leaves no trace in them.
 */
final class RandomFeatures implements IntrinsicReward {

  private final int features;
  private final double rate;
  private final RandomStream random;
  private double[][] missing = new double[16][]; // fixed minus learnt features, by state
  private long seen;
  private double mean;
  private double squares; // sum of squared distances from the mean

  RandomFeatures(int features, double rate, RandomStream random) {
    this.features = features;
    this.rate = rate;
    this.random = random;
  }

  @Override
  public double of(int before, int action, int after, boolean terminated) {
    double[] rest = missing(after);
    double error = 0;
    for (int i = 0; i < features; i++) {
      error += rest[i] * rest[i];
      rest[i] *= 1 - rate;
    }
    error /= features;
    note(error);
    return squares > 0 ? error / StrictMath.sqrt(squares / seen) : error;
  }

  private double[] missing(int state) {
    if (state >= missing.length) {
      missing = Arrays.copyOf(missing, Math.max(state + 1, 2 * missing.length));
    }
    if (missing[state] == null) {
      missing[state] = new double[features];
      for (int i = 0; i < features; i++) {
        missing[state][i] = random.nextGaussian();
      }
    }
    return missing[state];
  }

  /** Running mean and variance (Welford 1962). */
  private void note(double error) {
    seen++;
    double off = error - mean;
    mean += off / seen;
    squares += off * (error - mean);
  }
}
