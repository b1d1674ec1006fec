package org.jackdaw.oracle;

import java.util.OptionalDouble;

/**
 * The exact optimum of a partially observed model under a step limit, by dynamic programming over
 * the beliefs that can be reached. A fully observed world has as many beliefs as states.
 */
public final class OptimalValue {

  /** The most distinct beliefs (at a resolution of 1e-12) that are followed. */
  public static final int MOST_BELIEFS = 100_000;

  /** The most numbers that are kept: sizes of supports, chances and rewards. */
  public static final long MOST_ENTRIES = 10_000_000;

  /** The most chances that are summed: edges between beliefs times steps. */
  public static final long MOST_SUMS = 4_000_000_000L;

  private OptimalValue() {}

  /**
   * The largest undiscounted return that any policy can expect which sees observations, rewards and
   * the end of the episode.
   *
   * @param joint the model
   * @param stepLimit steps after which an episode is cut, at least 1
   * @return empty if more than {@link #MOST_BELIEFS}, {@link #MOST_ENTRIES} or {@link #MOST_SUMS}
   *     would be needed
   */
  public static OptionalDouble of(JointModel joint, int stepLimit) {
    if (!countable(joint)) {
      return OptionalDouble.empty();
    }
    BeliefGraph graph = new BeliefGraph(joint, stepLimit);
    if (!graph.explore() || graph.edges() * (long) stepLimit > MOST_SUMS) {
      return OptionalDouble.empty();
    }
    double[] later = new double[graph.size()];
    double[] now = new double[graph.size()];
    for (int step = stepLimit; step >= 1; step--) {
      for (int b = 0; b < graph.within(step - 1); b++) {
        now[b] = best(graph, joint.actions(), step, b, later);
      }
      double[] free = later;
      later = now;
      now = free;
    }
    return OptionalDouble.of(graph.atStart(later));
  }

  /** Whether the joint outcomes are few enough to go through. */
  private static boolean countable(JointModel joint) {
    try {
      joint.outcomes();
      return true;
    } catch (IllegalArgumentException tooMany) {
      return false;
    }
  }

  private static double best(BeliefGraph graph, int actions, int step, int belief, double[] later) {
    double best = Double.NEGATIVE_INFINITY;
    for (int a = 0; a < actions; a++) {
      best = Math.max(best, graph.value(step, belief, a, later));
    }
    return best;
  }
}
