package org.jackdaw.baselines.bandit;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.jackdaw.api.agent.AgentContext;
import org.jackdaw.api.agent.Budget;
import org.jackdaw.api.option.Documented;
import org.jackdaw.api.prob.Categorical;
import org.jackdaw.api.random.RandomStream;
import org.jackdaw.encoders.learning.Check;

/**
 * Exp3 (Auer, Cesa-Bianchi, Freund and Schapire 2002, "The nonstochastic multiarmed bandit
 * problem", doi:10.1137/S0097539701398375): arm i with probability (1 - g) w_i / W + g / K, and
 * after a reward r in [0, 1] its weight is multiplied by exp(g r / (p_i K)). It assumes nothing of
 * how rewards come about. In evaluation: the largest weight.
 */
public final class Exp3 implements ArmRule {

  private static final String ID = "exp3";

  private final double mixing;
  private final double[] logWeights;
  private final double[] probabilities;

  Exp3(int arms, double mixing) {
    this.mixing = mixing;
    logWeights = new double[arms];
    probabilities = new double[arms];
  }

  /**
   * The mixing that minimises the bound on regret for so many plays (their corollary 3.2): the root
   * of K ln K / ((e - 1) T), at most 1.
   */
  static double mixing(int arms, long plays) {
    double bound = arms * StrictMath.log(arms) / ((StrictMath.E - 1) * plays);
    return Math.min(1, StrictMath.sqrt(bound));
  }

  @Override
  public int choose(ArmBeliefs beliefs, boolean[] allowed, double[] scores, RandomStream random) {
    score(beliefs, random, scores);
    for (int arm = 0; arm < scores.length; arm++) {
      scores[arm] = allowed[arm] ? scores[arm] : 0;
    }
    Categorical.normalise(scores);
    System.arraycopy(scores, 0, probabilities, 0, scores.length);
    return Categorical.sample(scores, random.nextDouble());
  }

  @Override
  public void score(ArmBeliefs beliefs, RandomStream random, double[] scores) {
    System.arraycopy(logWeights, 0, scores, 0, scores.length);
    Categorical.softmax(scores);
    for (int arm = 0; arm < scores.length; arm++) {
      scores[arm] = (1 - mixing) * scores[arm] + mixing / scores.length;
    }
  }

  @Override
  public void learn(int arm, double reward) {
    if (!(reward >= 0 && reward <= 1)) {
      throw new IllegalStateException(ID + ": rewards must be in [0, 1], got " + reward);
    }
    logWeights[arm] += mixing * reward / (probabilities[arm] * logWeights.length);
    double most = Categorical.max(logWeights);
    Arrays.setAll(logWeights, other -> logWeights[other] - most);
  }

  @Override
  public void mean(ArmBeliefs beliefs, double[] means) {
    System.arraycopy(logWeights, 0, means, 0, means.length);
  }

  @Override
  public boolean anyReward() {
    return true;
  }

  /**
   * Options of Exp3.
   *
   * @param mixing share of uniform play
   */
  public record Options(
      @Documented(
              value = "Share of uniform play; by default the best for the budget, 0.1 without one",
              range = "(0, 1]")
          OptionalDouble mixing) {

    /** Checks the range. */
    public Options {
      mixing.ifPresent(m -> Check.that(m > 0 && m <= 1, ID, "mixing", "in (0, 1]", m));
    }
  }

  /** Makes Exp3 agents. */
  public static final class Factory extends BanditFactory<Options> {

    private static final double WITHOUT_BUDGET = 0.1;

    /** For the service loader. */
    public Factory() {
      super(
          ID,
          "Exp3 on bandits with rewards in [0, 1]: exponential weights, no assumption about arms",
          "Auer, Cesa-Bianchi, Freund and Schapire 2002, doi:10.1137/S0097539701398375",
          "O(A) time per step and 2 A numbers, for A arms",
          new Options(OptionalDouble.empty()));
    }

    @Override
    ArmRule rule(Options options, AgentContext context) {
      int arms = arms(context);
      return new Exp3(arms, options.mixing().orElseGet(() -> budgeted(arms, context.budget())));
    }

    private static double budgeted(int arms, Budget budget) {
      return Plays.of(budget).isPresent()
          ? mixing(arms, Plays.of(budget).getAsLong())
          : WITHOUT_BUDGET;
    }
  }
}
