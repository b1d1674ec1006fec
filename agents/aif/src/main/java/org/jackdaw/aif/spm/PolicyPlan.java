package org.jackdaw.aif.spm;

/**
 * The policies of a model: sequences over the whole trial, or single moves that are chosen anew at
 * every step ("moving" policies).
 *
 * @param controls control of [row][policy][factor]; a single row if the policies move
 * @param count number of policies, at least 1
 * @param steps steps of a trial, at least 1
 * @param moving whether the policies are single moves
 */
record PolicyPlan(int[][][] controls, int count, int steps, boolean moving) {

  /** A single policy that leaves everything alone. */
  static PolicyPlan passive(int factors, int steps) {
    return new PolicyPlan(new int[steps - 1][1][factors], 1, steps, false);
  }

  /** Every combination of controls as a move, the first factor's control changing fastest. */
  static PolicyPlan allMoves(int[] controls, int steps) {
    int count = 1;
    for (int size : controls) {
      count *= size;
    }
    int[][] moves = new int[count][controls.length];
    for (int k = 0; k < count; k++) {
      int rest = k;
      for (int f = 0; f < controls.length; f++) {
        moves[k][f] = rest % controls[f];
        rest /= controls[f];
      }
    }
    return new PolicyPlan(new int[][][] {moves}, count, steps, true);
  }
}
