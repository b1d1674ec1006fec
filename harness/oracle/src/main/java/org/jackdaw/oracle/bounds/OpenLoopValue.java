package org.jackdaw.oracle.bounds;

import org.jackdaw.oracle.JointModel;
import org.jackdaw.oracle.SparsePomdp;

/**
 * What the best fixed sequence of actions earns, chosen before anything is observed: the optimum of
 * the same problem without observations. The difference to the optimum is what looking is worth at
 * all.
 */
public final class OpenLoopValue {

  private OpenLoopValue() {}

  /**
   * The value at the start of an episode.
   *
   * @param joint the model
   * @param horizon how the future counts
   * @param precision width at which the range is closed enough, in reward units
   * @param mostBackups backups after which the search stops in any case
   * @return where the value lies; a point, up to rounding, where few beliefs can be reached
   */
  public static ValueRange of(
      JointModel joint, Horizon horizon, double precision, long mostBackups) {
    double[] start = new double[joint.states()];
    for (int s = 0; s < start.length; s++) {
      start[s] = joint.start(s);
    }
    BoundSearch search = new BoundSearch(SparsePomdp.unobserved(joint), horizon);
    return new BeliefValues(search, precision, mostBackups).value(start, 1);
  }
}
