package org.jackdaw.baselines.bandit;

import org.jackdaw.api.agent.AgentContext;
import org.jackdaw.api.option.Documented;
import org.jackdaw.api.option.Inlined;
import org.jackdaw.api.random.RandomStream;

/**
 * Bayes-UCB (Kaufmann, Cappe and Garivier 2012, "On Bayesian upper confidence bounds for bandit
 * problems", with c = 0) on a Bernoulli bandit: the arm of the largest quantile of order 1 - 1/t of
 * its belief, at play t from 1, where all arms tie. With a change rate rho the parameters are those
 * after a possible change, (1 - rho) alpha + rho and (1 - rho) beta + rho (Markovic et al. 2021,
 * doi:10.1016/j.neunet.2021.08.018).
 */
public final class BayesUcb implements ArmRule {

  private final double[] guesses;

  BayesUcb(int arms) {
    guesses = new double[arms];
  }

  @Override
  public void score(ArmBeliefs beliefs, RandomStream random, double[] scores) {
    double order = 1 - 1.0 / (beliefs.total() + 1);
    double stays = 1 - beliefs.changeRate();
    for (int arm = 0; arm < scores.length; arm++) {
      double alpha = stays * beliefs.alpha(arm) + beliefs.changeRate();
      double beta = stays * beliefs.beta(arm) + beliefs.changeRate();
      guesses[arm] = BetaQuantile.of(order, alpha, beta, guesses[arm]);
      scores[arm] = guesses[arm];
    }
  }

  /**
   * Options of Bayes-UCB.
   *
   * @param prior what is believed at first
   */
  public record Options(@Inlined @Documented("Beliefs about the arms") ArmPrior prior) {}

  /** Makes Bayes-UCB agents. */
  public static final class Factory extends BanditFactory<Options> {

    /** For the service loader. */
    public Factory() {
      super(
          "bayes-ucb",
          "Bayes-UCB on Bernoulli bandits: the arm of the largest posterior quantile",
          "Kaufmann, Cappe and Garivier 2012, On Bayesian upper confidence bounds for bandit problems",
          "O(A) quantiles of Beta distributions per step and 3 A numbers, for A arms",
          new Options(ArmPrior.uniform()));
    }

    @Override
    ArmPrior prior(Options options) {
      return options.prior();
    }

    @Override
    ArmRule rule(Options options, AgentContext context) {
      return new BayesUcb(arms(context));
    }
  }
}
