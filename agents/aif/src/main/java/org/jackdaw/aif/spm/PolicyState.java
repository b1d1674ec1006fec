package org.jackdaw.aif.spm;

import java.util.Arrays;
import org.jackdaw.aif.planning.OccamWindow;

/** The policies during a trial: what each does at each step, and which are still considered. */
final class PolicyState {

  final int count;
  final boolean moving;
  private final int[][][] controls; // [row][policy][factor]
  private final int[][] executed; // [row][factor], of moving policies
  private int moved; // rows that were executed
  private final boolean[] alive;
  private int rows;

  PolicyState(PolicyPlan plan) {
    count = plan.count();
    moving = plan.moving();
    alive = new boolean[count];
    Arrays.fill(alive, true);
    controls = new int[plan.steps() - 1][][];
    rows = moving ? Math.min(1, controls.length) : controls.length;
    int factors = moving ? plan.controls()[0][0].length : 0;
    executed = new int[controls.length][factors];
    for (int row = 0; row < controls.length; row++) {
      controls[row] = plan.controls()[moving ? 0 : row];
    }
  }

  /** Number of steps that the policies speak about so far. */
  int horizon() {
    return rows + 1;
  }

  int control(int row, int policy, int factor) {
    return row < moved ? executed[row][factor] : controls[row][policy][factor];
  }

  boolean alive(int policy) {
    return alive[policy];
  }

  void copyAlive(boolean[] target) {
    System.arraycopy(alive, 0, target, 0, count);
  }

  /** Drops the policies whose log-posterior is too far below the best. */
  void prune(double[] posterior, double zeta) {
    new OccamWindow(zeta).close(posterior, alive);
  }

  /** Replaces what moving policies would have done at a step by what was done. */
  void move(int row, int[] done) {
    System.arraycopy(done, 0, executed[row], 0, done.length);
    moved = row + 1;
    rows = Math.min(row + 2, controls.length);
  }
}
