package org.jackdaw.core.run;

import java.util.Optional;
import org.jackdaw.api.env.Phase;
import org.jackdaw.core.plan.Cell;
import org.jackdaw.core.plan.Plan;

/** Which episodes of one cell are written step by step. */
interface TraceRule {

  /**
   * Whether an episode is; asked once, before it begins.
   *
   * @param phase its phase
   * @param checkpoint its checkpoint
   * @param index its number within phase and checkpoint
   * @param last whether it belongs to the last checkpoint
   */
  boolean covers(Phase phase, long checkpoint, int index, boolean last);

  /** What a plan asks for; empty where it asks for nothing of the cell. */
  static Optional<TraceRule> of(Plan plan, Cell cell) {
    return plan.traces()
        .filter(traces -> traces.covers(cell))
        .map(traces -> (phase, checkpoint, index, last) -> traces.covers(phase, index, last));
  }
}
