package org.jackdaw.baselines.bandit;

import org.jackdaw.api.agent.AgentContext;
import org.jackdaw.api.option.Documented;
import org.jackdaw.api.option.Inlined;
import org.jackdaw.api.random.GammaDraw;
import org.jackdaw.api.random.RandomStream;

/**
 * Thompson sampling (Thompson 1933, doi:10.2307/2332286) on a Bernoulli bandit: one draw per arm
 * from its belief Beta(alpha, beta), and the arm of the largest draw. Where arms change with a rate
 * rho, a draw is uniform with that probability; optimistic sampling takes no draw below the
 * expectation (1 - rho) m + rho / 2 (May, Korda, Lee and Leslie 2012, "Optimistic Bayesian sampling
 * in contextual-bandit problems"; Markovic et al. 2021, doi:10.1016/j.neunet.2021.08.018). In
 * evaluation: the largest posterior mean.
 */
public final class Thompson implements ArmRule {

  private final boolean optimistic;

  Thompson(boolean optimistic) {
    this.optimistic = optimistic;
  }

  @Override
  public void score(ArmBeliefs beliefs, RandomStream random, double[] scores) {
    double rate = beliefs.changeRate();
    for (int arm = 0; arm < scores.length; arm++) {
      double draw = draw(beliefs, arm, random);
      double expected = (1 - rate) * beliefs.mean(arm) + rate / 2;
      scores[arm] = optimistic ? Math.max(draw, expected) : draw;
    }
  }

  private static double draw(ArmBeliefs beliefs, int arm, RandomStream random) {
    double rate = beliefs.changeRate();
    return rate > 0 && random.nextDouble() < rate
        ? random.nextDouble()
        : GammaDraw.beta(random, beliefs.alpha(arm), beliefs.beta(arm));
  }

  /**
   * Options of Thompson sampling.
   *
   * @param optimistic whether no draw is below its expectation
   * @param prior what is believed at first
   */
  public record Options(
      @Documented("Whether a draw below its expectation is raised to it") boolean optimistic,
      @Inlined @Documented("Beliefs about the arms") ArmPrior prior) {}

  /** Makes Thompson samplers. */
  public static final class Factory extends BanditFactory<Options> {

    /** For the service loader. */
    public Factory() {
      super(
          "thompson",
          "Thompson sampling on Bernoulli bandits: the arm of the largest posterior draw",
          "Thompson 1933, doi:10.2307/2332286; May, Korda, Lee and Leslie 2012; Markovic et al. 2021, doi:10.1016/j.neunet.2021.08.018",
          "O(A) draws from Beta distributions per step and 2 A numbers, for A arms",
          new Options(false, ArmPrior.uniform()));
    }

    @Override
    ArmPrior prior(Options options) {
      return options.prior();
    }

    @Override
    ArmRule rule(Options options, AgentContext context) {
      return new Thompson(options.optimistic());
    }
  }
}
