package org.jackdaw.baselines.bandit;

import java.util.Arrays;

/**
 * What was seen of each arm of a Bernoulli bandit, as counts and as a Beta belief per arm.
 *
 * <p>Where arms may change, beliefs are filtered as in Markovic, Stojic, Schwoebel and Kiebel
 * (2021, doi:10.1016/j.neunet.2021.08.018): with the change rate rho and the predictive probability
 * l of the outcome, the arms have changed with probability w = (rho/2) / (rho/2 + l (1 - rho)), and
 * every arm's parameters move to the prior's by w before the outcome is counted.
 */
final class ArmBeliefs {

  private final ArmPrior prior;
  private final int[] plays;
  private final double[] rewards;
  private final double[] alpha;
  private final double[] beta;
  private int total;

  ArmBeliefs(int arms, ArmPrior prior) {
    this.prior = prior;
    plays = new int[arms];
    rewards = new double[arms];
    alpha = new double[arms];
    beta = new double[arms];
    Arrays.fill(alpha, prior.priorAlpha());
    Arrays.fill(beta, prior.priorBeta());
  }

  /** A play and its reward, 0 or 1 (between them it is counted in parts). */
  void add(int arm, double reward) {
    if (prior.changeRate() > 0) {
      forget(arm, reward);
    }
    alpha[arm] += reward;
    beta[arm] += 1 - reward;
    plays[arm]++;
    rewards[arm] += reward;
    total++;
  }

  private void forget(int arm, double reward) {
    double likelihood = reward * mean(arm) + (1 - reward) * (1 - mean(arm));
    double changed = prior.changeRate() / 2;
    double weight = changed / (changed + likelihood * (1 - prior.changeRate()));
    for (int other = 0; other < plays.length; other++) {
      alpha[other] += weight * (prior.priorAlpha() - alpha[other]);
      beta[other] += weight * (prior.priorBeta() - beta[other]);
    }
  }

  /** Plays of an arm. */
  int plays(int arm) {
    return plays[arm];
  }

  /** Rewards of 1 that an arm paid. */
  int successes(int arm) {
    return (int) rewards[arm];
  }

  /** The mean reward of an arm that was played. */
  double average(int arm) {
    return rewards[arm] / plays[arm];
  }

  /** Plays of all arms. */
  int total() {
    return total;
  }

  /** First parameter of the belief about an arm. */
  double alpha(int arm) {
    return alpha[arm];
  }

  /** Second parameter of the belief about an arm. */
  double beta(int arm) {
    return beta[arm];
  }

  /** The believed mean of an arm. */
  double mean(int arm) {
    return alpha[arm] / (alpha[arm] + beta[arm]);
  }

  /** Probability per play that the arms change. */
  double changeRate() {
    return prior.changeRate();
  }

  /** The first arm that was never played, or -1. */
  int untried() {
    for (int arm = 0; arm < plays.length; arm++) {
      if (plays[arm] == 0) {
        return arm;
      }
    }
    return -1;
  }
}
