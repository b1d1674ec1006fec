package org.jackdaw.baselines.bandit;

import org.jackdaw.api.agent.AgentContext;
import org.jackdaw.api.option.Documented;

/**
 * KL-UCB (Garivier and Cappe 2011, "The KL-UCB algorithm for bounded stochastic bandits and
 * beyond", with c = 0) on a Bernoulli bandit: each arm once in order, then the arm of the largest q
 * with n kl(m, q) at most ln N, or ln(N / n) for KL-UCB+; kl is the divergence between Bernoulli
 * distributions in nats. Found by bisection.
 */
public final class KlUcb extends MeanRule {

  private static final double PRECISION = 1e-13;

  private final boolean plus;

  KlUcb(boolean plus) {
    this.plus = plus;
  }

  @Override
  double index(ArmBeliefs beliefs, int arm) {
    double plays = beliefs.plays(arm);
    double level = StrictMath.log(plus ? beliefs.total() / plays : beliefs.total());
    return bound(beliefs.average(arm), Math.max(0, level) / plays);
  }

  /** The largest q with kl(mean, q) at most a level. */
  static double bound(double mean, double level) {
    double low = mean;
    double high = 1;
    while (high - low > PRECISION) {
      double q = (low + high) / 2;
      if (divergence(mean, q) <= level) {
        low = q;
      } else {
        high = q;
      }
    }
    return (low + high) / 2;
  }

  private static double divergence(double p, double q) {
    double zero = p == 0 ? 0 : p * StrictMath.log(p / q);
    return p == 1 ? zero : zero + (1 - p) * StrictMath.log((1 - p) / (1 - q));
  }

  /**
   * Options of KL-UCB.
   *
   * @param plus whether arms are explored by ln(N / n)
   */
  public record Options(
      @Documented("Whether the level is ln(N / n), as in KL-UCB+, and not ln N") boolean plus) {}

  /** Makes KL-UCB agents. */
  public static final class Factory extends BanditFactory<Options> {

    /** For the service loader. */
    public Factory() {
      super(
          "kl-ucb",
          "KL-UCB on Bernoulli bandits: confidence bounds by relative entropy",
          "Garivier and Cappe 2011, The KL-UCB algorithm for bounded stochastic bandits and beyond",
          "about 45 A evaluations of a divergence per step and 2 A numbers, for A arms",
          new Options(false));
    }

    @Override
    ArmRule rule(Options options, AgentContext context) {
      return new KlUcb(options.plus());
    }
  }
}
