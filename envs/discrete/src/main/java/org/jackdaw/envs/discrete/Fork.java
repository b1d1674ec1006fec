package org.jackdaw.envs.discrete;

import java.util.Arrays;
import org.jackdaw.api.env.StepResult;
import org.jackdaw.api.random.KeyedRandom;

/**
 * All that an action can lead to from one state of a world, where one thing at most is chance.
 *
 * <p>Implementation note: which branch a draw falls on is counted in whole numbers, without a jump
 * that a processor would have to guess: a draw of n / 2^53 is at least a sum x exactly if n is at
 * least 2^53 x rounded up.
 */
final class Fork {

  /** Of an action that leaves more to chance, or was not looked at. */
  static final Fork NONE = new Fork(0, new double[0]);

  private final long stream;
  private final long[] bounds; // least draws of all branches but the first, in 1 / 2^53
  private final Arrival[] branches;

  /**
   * Where a step can end.
   *
   * @param state number of the joint state
   * @param factors the states of the factors, never to be written
   * @param result what the step comes to
   */
  record Arrival(int state, int[] factors, StepResult result) {}

  /** The stream of the draw, the running sums of all branches but the last, and the branches. */
  Fork(long stream, double[] sums, Arrival... branches) {
    this.stream = stream;
    this.bounds = Arrays.stream(sums).mapToLong(sum -> (long) Math.ceil(sum * 0x1p53)).toArray();
    this.branches = branches;
  }

  boolean known() {
    return branches.length > 0;
  }

  int branches() {
    return branches.length;
  }

  /** Where the draw at this position leads; what is certain needs none. */
  Arrival draw(long seed, int step) {
    return bounds.length == 0
        ? branches[0]
        : branches[branch(KeyedRandom.bits(seed, step, stream))];
  }

  /** The branch on which a draw of so many 1 / 2^53 falls. */
  int branch(long draw) {
    int branch = 0;
    for (long bound : bounds) {
      branch += (int) ((bound - 1 - draw) >>> 63); // 1 where the draw is not below the bound
    }
    return branch;
  }
}
