package org.jackdaw.baselines.planner;

import java.util.OptionalDouble;
import org.jackdaw.api.agent.AgentContext;
import org.jackdaw.api.option.Documented;
import org.jackdaw.api.option.Inlined;
import org.jackdaw.encoders.learning.Check;

/**
 * A rho-POMDP (Araya-Lopez, Buffet, Thomas and Charpillet 2010): what is earned in a step is the
 * expected reward minus a weight times the entropy of the belief, and that is planned for by
 * expectimax some steps ahead. A control: plans through later beliefs and seeks certainty for its
 * own sake, as active inference does, but by entropy and not by information gain, so it also
 * prefers states that need no learning about. With weight 0 it is {@code expectimax}.
 *
 * <p>Differs from the original in that the entropy of the belief that an action leads to is
 * charged, not of the one that it leaves: the same sum, moved by one step, of which the first term
 * does not depend on what is done. Where the episode ends nothing is charged.
 *
 * <p>A step costs (actions times outcomes) to the power of the depth where no beliefs are equal;
 * the budget bounds it.
 */
public final class RhoPomdp {

  private static final String ID = "rho-pomdp";

  private RhoPomdp() {}

  /**
   * Options of {@code rho-pomdp}.
   *
   * @param common options of every planner
   * @param depth most steps that are looked ahead
   * @param entropyWeight what a nat of entropy costs
   * @param outcomeThreshold which outcomes are followed
   * @param budget what a decision may cost
   */
  public record Options(
      @Inlined PlannerOptions common,
      @Documented(value = "Most steps that are looked ahead", range = ">= 1", unit = "steps")
          int depth,
      @Documented(
              value = "What a nat of entropy of the belief costs, after every step",
              range = "[0, inf)",
              unit = "reward/nat")
          double entropyWeight,
      @Documented(
              value =
                  "Follow an outcome only if it is more probable than this, and count the others like"
                      + " these",
              range = "[0, 1)")
          double outcomeThreshold,
      @Inlined BudgetOptions budget) {

    /** Checks the ranges. */
    public Options {
      Check.that(depth >= 1, ID, "depth", ">= 1", depth);
      boolean right = entropyWeight >= 0 && Double.isFinite(entropyWeight);
      Check.that(right, ID, "entropy-weight", "in [0, inf)", entropyWeight);
      boolean within = outcomeThreshold >= 0 && outcomeThreshold < 1;
      Check.that(within, ID, "outcome-threshold", "in [0, 1)", outcomeThreshold);
    }
  }

  /** Makes these planners. */
  public static final class Factory implements PlannerFactory<Options> {

    /** For the service loader. */
    public Factory() {}

    @Override
    public String id() {
      return ID;
    }

    @Override
    public String summary() {
      return "Expectimax for reward minus the entropy of the belief";
    }

    @Override
    public String equations() {
      return "Araya-Lopez, Buffet, Thomas and Charpillet 2010, NeurIPS 23";
    }

    @Override
    public String complexity() {
      return "at most (A x O)^D beliefs per step, for A actions, O outcomes and depth D, each an update "
          + "of the belief; equal beliefs count once and node-limit bounds them";
    }

    @Override
    public Options defaults() {
      return new Options(PlannerOptions.standard(), 3, 1, 0, BudgetOptions.nodes(100_000));
    }

    @Override
    public OptionalDouble discount(Options options) {
      return options.common().discount();
    }

    @Override
    public boolean repeatable(Options options) {
      return options.budget().repeatable();
    }

    @Override
    public ActionScores rule(Options options, Task task, AgentContext context) {
      return new ExpectimaxSearch(
          task,
          new ExpectimaxSearch.Rule(
              options.depth(),
              options.outcomeThreshold(),
              options.entropyWeight(),
              options.budget().mostNodes()),
          ExpectimaxLeaf.NOTHING,
          options.budget().deadline());
    }
  }
}
