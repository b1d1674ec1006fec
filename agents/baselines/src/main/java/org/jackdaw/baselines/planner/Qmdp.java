package org.jackdaw.baselines.planner;

import java.util.List;
import java.util.Set;
import org.jackdaw.api.agent.Agent;
import org.jackdaw.api.agent.AgentContext;
import org.jackdaw.api.agent.AgentFactory;
import org.jackdaw.api.agent.KnowledgeLevel;
import org.jackdaw.baselines.Fit;

/**
 * QMDP (Littman, Cassandra and Kaelbling 1995): takes argmax over a of sum over s of b(s) Q(s, a),
 * with the values Q of the fully observed problem and the exact belief b. It acts as if all
 * uncertainty vanished after the next step, so it never pays for information.
 */
public final class Qmdp {

  private static final String ID = "qmdp";

  private Qmdp() {}

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
      return "QMDP: mean of fully observed values over the exact belief";
    }

    @Override
    public String equations() {
      return "Littman, Cassandra and Kaelbling 1995, doi:10.1016/B978-1-55860-377-6.50052-9";
    }

    @Override
    public String complexity() {
      return "once H sweeps over S x A x K numbers, for S joint states, A actions, K "
          + "successors and H steps (or sweeps until values settle); then an exact filter "
          + "step and O(S x A) time per step";
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
      return new ModelPlanner(StateUse.MEAN, options, context);
    }
  }
}
