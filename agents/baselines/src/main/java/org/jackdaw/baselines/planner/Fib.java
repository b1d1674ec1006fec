package org.jackdaw.baselines.planner;

import java.util.OptionalDouble;
import org.jackdaw.api.agent.AgentContext;
import org.jackdaw.oracle.bounds.InformedValues;

/**
 * The fast informed bound as a policy (Hauskrecht 2000, doi:10.1613/jair.678): takes argmax over a
 * of sum over s of b(s) Q(s, a), where Q acts as if the present state were seen and after that only
 * what is observed. Between QMDP and the optimum it knows that not everything will be seen, but
 * still values no information.
 *
 * <p>Solved once, in time proportional to transitions times observations times actions times steps
 * of the limit, or sweeps. A step costs one update of the belief, and states times actions.
 */
public final class Fib {

  private static final String ID = "fib";

  private Fib() {}

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
      return "Fast informed bound: knows the present state, and of the next what is observed";
    }

    @Override
    public String equations() {
      return "Hauskrecht 2000, doi:10.1613/jair.678";
    }

    @Override
    public String complexity() {
      return "once H sweeps over S x A x K x A numbers, for S joint states, A actions, K pairs of "
          + "successor and outcome, and H steps (or sweeps until values settle); then an exact filter "
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
      InformedValues.requireRoom(
          task.joint().states(), task.joint().actions(), task.future().horizon());
    }

    @Override
    public ActionScores rule(PlannerOptions options, Task task, AgentContext context) {
      return StateUse.MEAN.scores(InformedValues.of(task.problem(), task.future().horizon()));
    }
  }
}
