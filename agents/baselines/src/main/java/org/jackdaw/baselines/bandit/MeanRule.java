package org.jackdaw.baselines.bandit;

import java.util.Arrays;
import org.jackdaw.api.random.RandomStream;

/**
 * A rule on counts alone, without a prior: every arm once in order, then an index per arm. In
 * evaluation: the largest mean; an arm that was never played counts as 1/2.
 */
abstract class MeanRule implements ArmRule {

  private static final double UNKNOWN_MEAN = 0.5;

  @Override
  public final void score(ArmBeliefs beliefs, RandomStream random, double[] scores) {
    int untried = beliefs.untried();
    if (untried >= 0) {
      Arrays.fill(scores, Double.NEGATIVE_INFINITY);
      scores[untried] = 0;
      return;
    }
    for (int arm = 0; arm < scores.length; arm++) {
      scores[arm] = index(beliefs, arm);
    }
  }

  /** The index of an arm that was played. */
  abstract double index(ArmBeliefs beliefs, int arm);

  @Override
  public final void mean(ArmBeliefs beliefs, double[] means) {
    for (int arm = 0; arm < means.length; arm++) {
      means[arm] = beliefs.plays(arm) == 0 ? UNKNOWN_MEAN : beliefs.average(arm);
    }
  }
}
