package org.jackdaw.baselines.planner;

import java.util.OptionalDouble;
import org.jackdaw.api.agent.AgentContext;
import org.jackdaw.api.option.Documented;
import org.jackdaw.api.option.Inlined;
import org.jackdaw.encoders.learning.Check;

/**
 * Receding-horizon expectimax on exact beliefs: looks some steps ahead through every action and
 * outcome, takes the first action of the best plan, and plans anew. With as much depth as there are
 * steps it is Bayes-optimal. The same search as sophisticated inference (Friston et al. 2021,
 * doi:10.1162/neco_a_01351) with the expected return in place of expected free energy, so their
 * difference is the objective alone.
 *
 * <p>A step costs (actions times outcomes) to the power of the depth where no beliefs are equal;
 * the budget bounds it.
 */
public final class Expectimax {

  private static final String ID = "expectimax";

  private Expectimax() {}

  /** What a belief is taken to be worth where the search ends. */
  public enum Leaf {
    /** Nothing. */
    NOTHING,
    /** The value of QMDP. */
    QMDP
  }

  /**
   * Options of {@code expectimax}.
   *
   * @param common options of every planner
   * @param depth most steps that are looked ahead
   * @param outcomeThreshold which outcomes are followed
   * @param leaf what a belief is worth where the search ends
   * @param budget what a decision may cost
   */
  public record Options(
      @Inlined PlannerOptions common,
      @Documented(value = "Most steps that are looked ahead", range = ">= 1", unit = "steps")
          int depth,
      @Documented(
              value =
                  "Follow an outcome only if it is more probable than this, and count the others like"
                      + " these",
              range = "[0, 1)")
          double outcomeThreshold,
      @Documented("What a belief is taken to be worth where the search ends") Leaf leaf,
      @Inlined BudgetOptions budget) {

    /** Checks the ranges. */
    public Options {
      Check.that(depth >= 1, ID, "depth", ">= 1", depth);
      boolean right = outcomeThreshold >= 0 && outcomeThreshold < 1;
      Check.that(right, ID, "outcome-threshold", "in [0, 1)", outcomeThreshold);
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
      return "Looks some steps ahead through all actions and outcomes, on the exact belief";
    }

    @Override
    public String equations() {
      return "Bellman 1957; as policy search Friston et al. 2021, doi:10.1162/neco_a_01351";
    }

    @Override
    public String complexity() {
      return "at most (A x O)^D beliefs per step, for A actions, O outcomes and depth D, each an update "
          + "of the belief; equal beliefs count once and node-limit bounds them";
    }

    @Override
    public Options defaults() {
      return new Options(
          PlannerOptions.standard(), 4, 0, Leaf.NOTHING, BudgetOptions.nodes(100_000));
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
    public void check(Options options, Task task) {
      if (options.leaf() == Leaf.QMDP) {
        KnownValues.of(task);
      }
    }

    @Override
    public ActionScores rule(Options options, Task task, AgentContext context) {
      return new ExpectimaxSearch(
          task,
          new ExpectimaxSearch.Rule(
              options.depth(), options.outcomeThreshold(), 0, options.budget().mostNodes()),
          options.leaf() == Leaf.NOTHING
              ? ExpectimaxLeaf.NOTHING
              : ExpectimaxLeaf.known(KnownValues.of(task), task.joint().actions()),
          options.budget().deadline());
    }
  }
}
