package org.jackdaw.baselines.bandit;

import org.jackdaw.api.agent.AgentContext;
import org.jackdaw.api.option.Documented;
import org.jackdaw.api.option.Inlined;
import org.jackdaw.api.prob.Digamma;
import org.jackdaw.api.random.RandomStream;
import org.jackdaw.encoders.learning.Check;

/**
 * The two active inference rules of Markovic, Stojic, Schwoebel and Kiebel (2021, "An empirical
 * evaluation of active inference in multi-armed bandits", doi:10.1016/j.neunet.2021.08.018) on a
 * Bernoulli bandit; both look one play ahead. With the believed mean m, n = alpha + beta, the
 * change rate rho, a preference lambda for the reward over its absence, and p = m + rho (1/2 - m):
 *
 * <p>G-AI, the expected free energy: lambda (2 (1 - rho) m + rho - 1) - p ln p - (1 - p) ln(1 - p)
 * - (1 - rho) [psi(n + 1) - m psi(alpha + 1) - (1 - m) psi(beta + 1)], in nats. Without changes the
 * last three terms are the exact expected information gain about the arm.
 *
 * <p>A-AI, its approximation for many plays: lambda (2 m - 1) + 1 / (2 n).
 *
 * <p>The information weight multiplies what is not utility; 0 plays the largest posterior mean.
 */
public final class BanditActiveInference implements ArmRule {

  private static final String ID = "bandit-active-inference";

  private final Options options;

  BanditActiveInference(Options options) {
    this.options = options;
  }

  @Override
  public void score(ArmBeliefs beliefs, RandomStream random, double[] scores) {
    for (int arm = 0; arm < scores.length; arm++) {
      scores[arm] =
          options.rule() == Rule.A_AI ? approximate(beliefs, arm) : expected(beliefs, arm);
    }
  }

  private double approximate(ArmBeliefs beliefs, int arm) {
    double plays = beliefs.alpha(arm) + beliefs.beta(arm);
    return options.preference() * (2 * beliefs.mean(arm) - 1)
        + options.informationWeight() / (2 * plays);
  }

  private double expected(ArmBeliefs beliefs, int arm) {
    double rate = beliefs.changeRate();
    double utility = 2 * (1 - rate) * beliefs.mean(arm) + rate - 1;
    double predicted = beliefs.mean(arm) + rate * (0.5 - beliefs.mean(arm));
    double gain = entropy(predicted) - (1 - rate) * ambiguity(beliefs, arm);
    return options.preference() * utility + options.informationWeight() * gain;
  }

  /** The expected entropy of an outcome given the arm's chance, in nats. */
  private static double ambiguity(ArmBeliefs beliefs, int arm) {
    double alpha = beliefs.alpha(arm);
    double beta = beliefs.beta(arm);
    double mean = beliefs.mean(arm);
    return Digamma.of(alpha + beta + 1)
        - mean * Digamma.of(alpha + 1)
        - (1 - mean) * Digamma.of(beta + 1);
  }

  private static double entropy(double p) {
    return -p * StrictMath.log(p) - (1 - p) * StrictMath.log(1 - p);
  }

  /** Which of the two rules. */
  public enum Rule {
    /** The expected free energy of one play. */
    G_AI,
    /** Its approximation for many plays. */
    A_AI
  }

  /**
   * Options of active inference on bandits.
   *
   * @param rule which of the two rules
   * @param preference log-preference for the reward over its absence, halved
   * @param informationWeight factor of the information gain
   * @param prior what is believed at first
   */
  public record Options(
      @Documented("Expected free energy (g-ai), or its approximation for many plays (a-ai)")
          Rule rule,
      @Documented(
              value = "Lambda: log-preferences are +lambda for the reward, -lambda for its absence",
              unit = "nats",
              range = "[0, 1e6]")
          double preference,
      @Documented(value = "Factor of the information gain", range = "[0, 1e6]")
          double informationWeight,
      @Inlined @Documented("Beliefs about the arms") ArmPrior prior) {

    /** Checks the ranges. */
    public Options {
      weight("preference", preference);
      weight("information-weight", informationWeight);
    }

    private static void weight(String key, double value) {
      Check.that(value >= 0 && value <= 1e6, ID, key, "in [0, 1e6]", value);
    }
  }

  /** Makes active inference agents for bandits. */
  public static final class Factory extends BanditFactory<Options> {

    /** For the service loader. */
    public Factory() {
      super(
          ID,
          "Active inference on Bernoulli bandits: the expected free energy of one play, exact or"
              + " approximate",
          "Markovic, Stojic, Schwoebel and Kiebel 2021, doi:10.1016/j.neunet.2021.08.018",
          "O(A) time per step and 2 A numbers, for A arms",
          new Options(Rule.A_AI, 0.5, 1, ArmPrior.uniform()));
    }

    @Override
    ArmPrior prior(Options options) {
      return options.prior();
    }

    @Override
    ArmRule rule(Options options, AgentContext context) {
      return new BanditActiveInference(options);
    }
  }
}
