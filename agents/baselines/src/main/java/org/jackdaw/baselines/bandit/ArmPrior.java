package org.jackdaw.baselines.bandit;

import org.jackdaw.api.option.Documented;
import org.jackdaw.encoders.learning.Check;

/**
 * What Bayesian agents believe of every arm of a Bernoulli bandit before the first play, and how
 * often they expect arms to change.
 *
 * @param priorAlpha first parameter of every arm's Beta prior
 * @param priorBeta second parameter of every arm's Beta prior
 * @param changeRate probability per play that the arms have changed
 */
public record ArmPrior(
    @Documented(value = "First parameter of every arm's Beta prior", range = "(0, 1e6]")
        double priorAlpha,
    @Documented(value = "Second parameter of every arm's Beta prior", range = "(0, 1e6]")
        double priorBeta,
    @Documented(
            value =
                "Probability per play that the arms have changed; beliefs return to the prior by"
                    + " how surprising the outcome was (Markovic et al. 2021)",
            range = "[0, 1)")
        double changeRate) {

  /** Checks the ranges. */
  public ArmPrior {
    check(priorAlpha, priorBeta);
    Check.that(changeRate >= 0 && changeRate < 1, "bandit", "change-rate", "in [0, 1)", changeRate);
  }

  /** Refuses parameters that are not those of a Beta distribution. */
  static void check(double alpha, double beta) {
    positive("prior-alpha", alpha);
    positive("prior-beta", beta);
  }

  private static void positive(String key, double value) {
    Check.that(value > 0 && value <= 1e6, "bandit", key, "in (0, 1e6]", value);
  }

  /**
   * Uniform beliefs about arms that stay as they are.
   *
   * @return Beta(1, 1), no change
   */
  public static ArmPrior uniform() {
    return new ArmPrior(1, 1, 0);
  }
}
