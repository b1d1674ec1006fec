package org.jackdaw.baselines.bandit;

import org.jackdaw.api.agent.AgentContext;
import org.jackdaw.api.option.Documented;
import org.jackdaw.api.random.RandomStream;
import org.jackdaw.baselines.ActionChoice;
import org.jackdaw.encoders.learning.Check;

/**
 * Epsilon-greedy (Sutton and Barto 2018, section 2.4) on a bandit with any rewards: each arm once
 * in order, then any arm with probability epsilon and otherwise the arm of the largest mean.
 */
public final class EpsilonGreedy extends MeanRule {

  private static final String ID = "epsilon-greedy";

  private final double epsilon;

  EpsilonGreedy(double epsilon) {
    this.epsilon = epsilon;
  }

  @Override
  public int choose(ArmBeliefs beliefs, boolean[] allowed, double[] scores, RandomStream random) {
    if (beliefs.untried() < 0 && random.nextDouble() < epsilon) {
      return ActionChoice.uniform(allowed, random);
    }
    return super.choose(beliefs, allowed, scores, random);
  }

  @Override
  double index(ArmBeliefs beliefs, int arm) {
    return beliefs.average(arm);
  }

  @Override
  public boolean anyReward() {
    return true;
  }

  /**
   * Options of epsilon-greedy.
   *
   * @param epsilon probability of any arm
   */
  public record Options(
      @Documented(value = "Probability of playing any arm", range = "[0, 1]") double epsilon) {

    /** Checks the range. */
    public Options {
      Check.that(epsilon >= 0 && epsilon <= 1, ID, "epsilon", "in [0, 1]", epsilon);
    }
  }

  /** Makes epsilon-greedy agents. */
  public static final class Factory extends BanditFactory<Options> {

    /** For the service loader. */
    public Factory() {
      super(
          ID,
          "Epsilon-greedy on bandits: the best mean, and now and then any arm",
          "Sutton and Barto 2018, section 2.4",
          "O(A) time per step and 2 A numbers, for A arms",
          new Options(0.1));
    }

    @Override
    ArmRule rule(Options options, AgentContext context) {
      return new EpsilonGreedy(options.epsilon());
    }
  }
}
