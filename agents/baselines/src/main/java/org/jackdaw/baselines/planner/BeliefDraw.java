package org.jackdaw.baselines.planner;

import org.jackdaw.api.random.RandomStream;
import org.jackdaw.oracle.ExactFilter;
import org.jackdaw.oracle.JointModel;

/**
 * Draws states from the belief of a filter, given that the episode goes on. A filter that believes
 * it over, after what its model calls impossible, is taken at its word.
 */
final class BeliefDraw implements StateWalk.Start {

  private final JointModel joint;
  private final int[] states;
  private final double[] sums; // of the probabilities up to each state
  private int size;

  BeliefDraw(JointModel joint) {
    this.joint = joint;
    states = new int[joint.states()];
    sums = new double[joint.states()];
  }

  /** Takes over the belief of a filter. */
  void from(ExactFilter filter) {
    list(filter, false);
    if (size == 0) {
      list(filter, true);
    }
  }

  private void list(ExactFilter filter, boolean ended) {
    size = 0;
    double sum = 0;
    for (int s = 0; s < states.length; s++) {
      if (filter.probability(s) > 0 && joint.terminal(s) == ended) {
        sum += filter.probability(s);
        states[size] = s;
        sums[size++] = sum;
      }
    }
  }

  @Override
  public int draw(RandomStream random) {
    double at = random.nextDouble() * sums[size - 1];
    int low = 0;
    int high = size - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sums[middle] > at) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return states[low];
  }
}
