package org.jackdaw.stats.regret;

import java.util.Arrays;
import java.util.List;

/**
 * Regrets, all in units of reward; positive means lost. A path is cumulative: its entry t is the
 * regret of the first t + 1 steps.
 */
public final class Regret {

  private Regret() {}

  /**
   * Pseudo-regret: the best arm's mean minus that of the arm that was pulled, step by step. Free of
   * the luck of rewards.
   *
   * @param means the true mean of each arm
   * @param pulled the arm pulled at each step
   * @return the path, never falling
   */
  public static double[] pseudo(double[] means, int[] pulled) {
    double best = best(means);
    return path(pulled.length, t -> best - means[pulled[t]]);
  }

  /**
   * Realised regret: the best arm's mean minus the reward that came, step by step. It may fall.
   *
   * @param means the true mean of each arm
   * @param rewards the reward of each step
   * @return the path
   */
  public static double[] realised(double[] means, double[] rewards) {
    double best = best(means);
    return path(rewards.length, t -> best - rewards[t]);
  }

  /**
   * Dynamic regret, where means change: the best mean of each step minus that of the arm that was
   * pulled.
   *
   * @param means the true means [step][arm]
   * @param pulled the arm pulled at each step
   * @return the path, never falling
   */
  public static double[] dynamic(double[][] means, int[] pulled) {
    return path(pulled.length, t -> best(means[t]) - means[t][pulled[t]]);
  }

  /**
   * Bayesian regret: the mean of the pseudo-regrets of runs whose arms were drawn from the prior.
   *
   * @param paths the pseudo-regret path of each run, equally long, at least one
   * @return the mean path
   */
  public static double[] bayesian(List<double[]> paths) {
    double[] mean = new double[paths.get(0).length];
    for (double[] path : paths) {
      if (path.length != mean.length) {
        throw new IllegalArgumentException(
            "paths must be equally long, got " + mean.length + " and " + path.length);
      }
      for (int t = 0; t < mean.length; t++) {
        mean[t] += path[t];
      }
    }
    Arrays.setAll(mean, t -> mean[t] / paths.size());
    return mean;
  }

  /**
   * Simple regret: what is lost per pull by the arm that is recommended in the end.
   *
   * @param means the true mean of each arm
   * @param recommended the arm recommended
   * @return at least 0
   */
  public static double simple(double[] means, int recommended) {
    return best(means) - means[recommended];
  }

  /**
   * Regret over episodes: the optimal value minus the value of the policy that was followed (or,
   * where that is not known, minus the return), episode by episode.
   *
   * @param optimum the optimal expected return from the start
   * @param values the value of each episode's policy, or its return
   * @return the path; never falling for values
   */
  public static double[] episodic(double optimum, double[] values) {
    return path(values.length, k -> optimum - values[k]);
  }

  private interface Loss {
    double at(int step);
  }

  private static double[] path(int length, Loss loss) {
    double[] path = new double[length];
    double sum = 0;
    for (int t = 0; t < length; t++) {
      sum += loss.at(t);
      path[t] = sum;
    }
    return path;
  }

  private static double best(double[] means) {
    return Arrays.stream(means).max().orElseThrow();
  }
}
