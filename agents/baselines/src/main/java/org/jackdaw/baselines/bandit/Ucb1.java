package org.jackdaw.baselines.bandit;

import org.jackdaw.api.agent.AgentContext;
import org.jackdaw.api.option.Documented;
import org.jackdaw.encoders.learning.Check;

/**
 * UCB1 (Auer, Cesa-Bianchi and Fischer 2002, doi:10.1023/A:1013689704352) on a Bernoulli bandit:
 * each arm once in order, then the arm of the largest m + sqrt(width ln N / n), with its mean m,
 * its plays n and all plays N.
 */
public final class Ucb1 extends MeanRule {

  private static final String ID = "ucb1";

  private final double width;

  Ucb1(double width) {
    this.width = width;
  }

  @Override
  double index(ArmBeliefs beliefs, int arm) {
    double spread = width * StrictMath.log(beliefs.total()) / beliefs.plays(arm);
    return beliefs.average(arm) + StrictMath.sqrt(spread);
  }

  /**
   * Options of UCB1.
   *
   * @param width factor of ln N / n under the root
   */
  public record Options(
      @Documented(
              value = "Factor of ln N / n under the root; 2 is the original, 1/2 is tighter",
              range = "(0, 100]")
          double width) {

    /** Checks the range. */
    public Options {
      Check.that(width > 0 && width <= 100, ID, "width", "in (0, 100]", width);
    }
  }

  /** Makes UCB1 agents. */
  public static final class Factory extends BanditFactory<Options> {

    /** For the service loader. */
    public Factory() {
      super(
          ID,
          "UCB1 on Bernoulli bandits: the arm of the largest upper confidence bound",
          "Auer, Cesa-Bianchi and Fischer 2002, doi:10.1023/A:1013689704352",
          "O(A) time per step and 2 A numbers, for A arms",
          new Options(2));
    }

    @Override
    ArmRule rule(Options options, AgentContext context) {
      return new Ucb1(options.width());
    }
  }
}
