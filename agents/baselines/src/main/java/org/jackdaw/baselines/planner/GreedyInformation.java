package org.jackdaw.baselines.planner;

import java.util.OptionalDouble;
import org.jackdaw.api.agent.AgentContext;
import org.jackdaw.api.option.Documented;
import org.jackdaw.encoders.learning.Check;

/**
 * Greedy expected information gain (Lindley 1956, doi:10.1214/aoms/1177728069): takes the action
 * whose outcome tells most of the next state, I(s'; o | b, a), plus a weight times the reward
 * expected of this step. A control: with weight 0 pure curiosity, which knows no goal and moves at
 * random once there is nothing left to learn; with a positive weight the one-step plan of active
 * inference, by the exact belief.
 *
 * <p>A step costs actions times transitions times outcomes of the belief's states.
 */
public final class GreedyInformation {

  private static final String ID = "greedy-information";

  private GreedyInformation() {}

  /**
   * Options of {@code greedy-information}.
   *
   * @param rewardWeight nats that a unit of reward is worth
   */
  public record Options(
      @Documented(
              value = "Nats that a unit of the next reward is worth; 0 for curiosity alone",
              range = "[0, inf)",
              unit = "nats/reward")
          double rewardWeight) {

    /** Checks the range. */
    public Options {
      boolean right = rewardWeight >= 0 && Double.isFinite(rewardWeight);
      Check.that(right, ID, "reward-weight", "in [0, inf)", rewardWeight);
    }
  }

  /** Makes these agents. */
  public static final class Factory implements PlannerFactory<Options> {

    /** For the service loader. */
    public Factory() {}

    @Override
    public String id() {
      return ID;
    }

    @Override
    public String summary() {
      return "Takes the action that is expected to tell most of the state";
    }

    @Override
    public String equations() {
      return "Lindley 1956, doi:10.1214/aoms/1177728069";
    }

    @Override
    public String complexity() {
      return "an exact filter step and O(S x A x K x O) time per step, for S joint states, A actions, K "
          + "successors and O outcomes";
    }

    @Override
    public Options defaults() {
      return new Options(0);
    }

    @Override
    public OptionalDouble discount(Options options) {
      return OptionalDouble.empty();
    }

    @Override
    public ActionScores rule(Options options, Task task, AgentContext context) {
      return (filter, step, allowed, scores, random) -> {
        for (int a = 0; a < scores.length; a++) {
          double reward = 0;
          for (int s = 0; options.rewardWeight() > 0 && s < task.joint().states(); s++) {
            reward += filter.probability(s) * task.joint().expectedReward(step, s, a);
          }
          scores[a] = filter.expectedInformationGain(a) + options.rewardWeight() * reward;
        }
      };
    }
  }
}
