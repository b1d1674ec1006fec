package org.jackdaw.baselines.planner;

import java.util.OptionalDouble;
import org.jackdaw.api.agent.AgentContext;
import org.jackdaw.oracle.JointModel;
import org.jackdaw.oracle.SparsePomdp;
import org.jackdaw.oracle.SparsePomdp.RewardSeen;

/**
 * What a planner plans for.
 *
 * @param joint the model, flattened
 * @param future how the future counts
 */
record Task(JointModel joint, Future future) {

  /**
   * The task of a cell.
   *
   * @throws IllegalArgumentException if the model has too many states
   */
  static Task of(OptionalDouble discount, AgentContext context) {
    JointModel joint = JointModel.of(context.knowledge().model().orElseThrow());
    return new Task(joint, Future.of(discount, context));
  }

  /** The task as solvers take it; rewards tell of the state, as they do to the filter. */
  SparsePomdp problem() {
    return new SparsePomdp(joint, RewardSeen.EVIDENCE);
  }
}
