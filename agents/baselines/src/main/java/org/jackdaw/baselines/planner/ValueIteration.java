package org.jackdaw.baselines.planner;

import java.util.List;
import java.util.Set;
import org.jackdaw.api.agent.Agent;
import org.jackdaw.api.agent.AgentContext;
import org.jackdaw.api.agent.AgentFactory;
import org.jackdaw.api.agent.KnowledgeLevel;
import org.jackdaw.baselines.Fit;

/**
 * Value iteration (Bellman 1957) on the given model. It acts as if the most probable state under
 * the exact belief were the true one: optimal where observations reveal the state, and elsewhere
 * the certainty-equivalent agent, which never gathers information.
 */
public final class ValueIteration {

  private static final String ID = "value-iteration";

  private ValueIteration() {}

  /** Makes these planners. */
  public static final class Factory implements AgentFactory<PlannerOptions> {

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
    public Set<KnowledgeLevel> accepts(PlannerOptions options) {
      return Set.of(KnowledgeLevel.MODEL, KnowledgeLevel.FILE);
    }

    @Override
    public List<String> problems(PlannerOptions options, AgentContext context) {
      return Fit.rewarding(ID, context);
    }

    @Override
    public Agent create(PlannerOptions options, AgentContext context) {
      return new ModelPlanner(StateUse.MOST_PROBABLE, options, context);
    }
  }
}
