package org.jackdaw.baselines.bandit;

import org.jackdaw.api.agent.AgentContext;

/**
 * UCB1-tuned (Auer, Cesa-Bianchi and Fischer 2002, section 4, doi:10.1023/A:1013689704352) on a
 * Bernoulli bandit: each arm once in order, then the arm of the largest m + sqrt(ln N / n min(1/4,
 * v)), with an upper bound v = m (1 - m) + sqrt(2 ln N / n) on its variance.
 */
public final class UcbTuned extends MeanRule {

  private static final double MOST_VARIANCE = 0.25;

  UcbTuned() {}

  @Override
  double index(ArmBeliefs beliefs, int arm) {
    double mean = beliefs.average(arm);
    double share = StrictMath.log(beliefs.total()) / beliefs.plays(arm);
    double variance = mean * (1 - mean) + StrictMath.sqrt(2 * share);
    return mean + StrictMath.sqrt(share * Math.min(MOST_VARIANCE, variance));
  }

  /** UCB-tuned has no options. */
  public record Options() {}

  /** Makes UCB-tuned agents. */
  public static final class Factory extends BanditFactory<Options> {

    /** For the service loader. */
    public Factory() {
      super(
          "ucb-tuned",
          "UCB-tuned on Bernoulli bandits: confidence bounds that narrow with the variance",
          "Auer, Cesa-Bianchi and Fischer 2002, section 4, doi:10.1023/A:1013689704352",
          "O(A) time per step and 2 A numbers, for A arms",
          new Options());
    }

    @Override
    ArmRule rule(Options options, AgentContext context) {
      return new UcbTuned();
    }
  }
}
