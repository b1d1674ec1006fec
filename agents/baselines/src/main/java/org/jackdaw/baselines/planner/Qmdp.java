package org.jackdaw.baselines.planner;

import java.util.OptionalDouble;
import org.jackdaw.api.agent.AgentContext;

/**
 * QMDP (Littman, Cassandra and Kaelbling 1995): takes argmax over a of sum over s of b(s) Q(s, a),
 * with the values Q of the fully observed problem and the exact belief b. It acts as if all
 * uncertainty vanished after the next step, so it never pays for information.
 *
 * <p>Solved once, in time proportional to transitions times steps of the limit, or sweeps. A step
 * costs one update of the belief, and states times actions.
 */
public final class Qmdp {

  private static final String ID = "qmdp";

  private Qmdp() {}

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
    public OptionalDouble discount(PlannerOptions options) {
      return options.discount();
    }

    @Override
    public void check(PlannerOptions options, Task task) {
      KnownValues.of(task);
    }

    @Override
    public ActionScores rule(PlannerOptions options, Task task, AgentContext context) {
      return StateUse.MEAN.scores(KnownValues.of(task));
    }
  }
}
