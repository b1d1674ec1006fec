package org.jackdaw.baselines.planner;

import java.util.OptionalDouble;
import org.jackdaw.api.agent.AgentContext;

/**
 * Value iteration (Bellman 1957) on the given model. It acts as if the most probable state under
 * the exact belief were the true one: optimal where observations reveal the state, and elsewhere
 * the certainty-equivalent agent, which never gathers information.
 *
 * <p>Solved once, in time proportional to transitions times steps of the limit, or sweeps. A step
 * costs one update of the belief.
 */
public final class ValueIteration {

  private static final String ID = "value-iteration";

  private ValueIteration() {}

  /** Makes these planners. */
  public static final class Factory implements PlannerFactory<PlannerOptions> {

    /** For the service loader. */
    public Factory() {}

    @Override
    public String id() {
      return ID;
    }

    @Override
    public String summary() {
      return "Plans by value iteration on the model; acts on the most probable state";
    }

    @Override
    public String equations() {
      return "Bellman 1957, Dynamic Programming (Princeton University Press)";
    }

    @Override
    public String complexity() {
      return "once H sweeps over S x A x K numbers, for S joint states, A actions, K "
          + "successors and H steps (or sweeps until values settle); then an exact filter "
          + "step and O(S + A) time per step";
    }

    @Override
    public PlannerOptions defaults() {
      return PlannerOptions.standard();
    }

    @Override
    public OptionalDouble discount(PlannerOptions options) {
      return options.discount();
    }

    @Override
    public void check(PlannerOptions options, Task task) {
      KnownValues.of(task);
    }

    @Override
    public ActionScores rule(PlannerOptions options, Task task, AgentContext context) {
      return StateUse.MOST_PROBABLE.scores(KnownValues.of(task));
    }
  }
}
