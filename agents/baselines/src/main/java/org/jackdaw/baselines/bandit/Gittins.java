package org.jackdaw.baselines.bandit;

import java.util.HashMap;
import java.util.Map;
import org.jackdaw.api.agent.AgentContext;
import org.jackdaw.api.option.Documented;
import org.jackdaw.api.random.RandomStream;
import org.jackdaw.encoders.learning.Check;
import org.jackdaw.oracle.bandit.GittinsIndex;

/**
 * Plays the arm of the largest Gittins index of a Bernoulli bandit: optimal for the discounted sum
 * of rewards where the arms are independent and drawn from the prior (Gittins 1979,
 * doi:10.1111/j.2517-6161.1979.tb01068.x).
 */
public final class Gittins implements ArmRule {

  private static final String ID = "gittins";

  private final double discount;
  private final Map<Double, Map<Double, Double>> known = new HashMap<>();

  Gittins(double discount) {
    this.discount = discount;
  }

  @Override
  public void score(ArmBeliefs beliefs, RandomStream random, double[] scores) {
    for (int arm = 0; arm < scores.length; arm++) {
      scores[arm] = index(beliefs.alpha(arm), beliefs.beta(arm));
    }
  }

  private double index(double alpha, double beta) {
    return known
        .computeIfAbsent(alpha, a -> new HashMap<>())
        .computeIfAbsent(beta, b -> GittinsIndex.of(alpha, beta, discount));
  }

  /**
   * Options of Gittins indices.
   *
   * @param discount factor per play
   * @param priorAlpha first parameter of every arm's Beta prior
   * @param priorBeta second parameter of every arm's Beta prior
   */
  public record Options(
      @Documented(
              value = "Factor per play; the work per index grows with 1 / (1 - discount)^2",
              range = "(0, 0.999]")
          double discount,
      @Documented(value = "First parameter of every arm's Beta prior", range = "(0, 1e6]")
          double priorAlpha,
      @Documented(value = "Second parameter of every arm's Beta prior", range = "(0, 1e6]")
          double priorBeta) {

    /** Checks the ranges. */
    public Options {
      boolean right = discount > 0 && discount <= GittinsIndex.MOST_DISCOUNT;
      Check.that(right, ID, "discount", "in (0, " + GittinsIndex.MOST_DISCOUNT + "]", discount);
      ArmPrior.check(priorAlpha, priorBeta);
    }
  }

  /** Makes agents that play by Gittins indices. */
  public static final class Factory extends BanditFactory<Options> {

    /** For the service loader. */
    public Factory() {
      super(
          ID,
          "Gittins indices on Bernoulli bandits: optimal for discounted rewards",
          "Gittins 1979, doi:10.1111/j.2517-6161.1979.tb01068.x",
          "an index per step for the count that is new, in time O(1 / (1 - discount)^2), which is kept",
          new Options(0.95, 1, 1));
    }

    @Override
    ArmPrior prior(Options options) {
      return new ArmPrior(options.priorAlpha(), options.priorBeta(), 0);
    }

    @Override
    ArmRule rule(Options options, AgentContext context) {
      return new Gittins(options.discount());
    }
  }
}
