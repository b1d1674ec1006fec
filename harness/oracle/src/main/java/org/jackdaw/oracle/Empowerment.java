package org.jackdaw.oracle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How much an agent can determine where it will be: the capacity of the channel from sequences of
 * actions to the joint state in which they end (Klyubin, Polani and Nehaniv 2005,
 * doi:10.1109/CEC.2005.1554676). A sequence goes on whatever happens, and stays where an episode
 * ends. In a deterministic world it is the logarithm of the number of states that can be reached in
 * exactly so many steps.
 */
public final class Empowerment {

  /** Distance of the bounds on the capacity, in nats. */
  public static final double TOLERANCE = 1e-5;

  /** The most distributions that different sequences lead to. */
  public static final int MOST_INPUTS = 10_000;

  private Empowerment() {}

  /**
   * The empowerment of a state.
   *
   * @param joint the model
   * @param state number of the joint state
   * @param steps number of actions, at least 1
   * @return in nats, at most {@link #TOLERANCE} too low
   * @throws IllegalArgumentException if sequences lead to more than {@link #MOST_INPUTS} different
   *     distributions
   */
  public static double of(JointModel joint, int state, int steps) {
    if (steps < 1) {
      throw new IllegalArgumentException("the steps must be >= 1, got " + steps);
    }
    List<SparseBelief> ends = List.of(new SparseBelief(new int[] {state}, new double[] {1}));
    for (int step = 0; step < steps; step++) {
      ends = after(joint, ends);
    }
    return ChannelCapacity.of(channel(ends), TOLERANCE);
  }

  /** Different distributions after one more action; equal ones have equal futures. */
  private static List<SparseBelief> after(JointModel joint, List<SparseBelief> before) {
    Map<SparseBelief.Key, SparseBelief> after = new LinkedHashMap<>();
    for (SparseBelief belief : before) {
      for (int a = 0; a < joint.actions(); a++) {
        SparseBelief moved = moved(joint, belief, a);
        after.putIfAbsent(moved.key(), moved);
        if (after.size() > MOST_INPUTS) {
          throw new IllegalArgumentException(
              "action sequences lead to more than " + MOST_INPUTS + " different distributions");
        }
      }
    }
    return new ArrayList<>(after.values());
  }

  private static SparseBelief moved(JointModel joint, SparseBelief belief, int action) {
    Map<Integer, Double> masses = new TreeMap<>();
    for (int i = 0; i < belief.states().length; i++) {
      int s = belief.states()[i];
      double mass = belief.probabilities()[i];
      if (joint.terminal(s)) {
        masses.merge(s, mass, Double::sum);
      }
      for (int k = 0; k < joint.successors(s, action); k++) {
        masses.merge(
            joint.successor(s, action, k), mass * joint.probability(s, action, k), Double::sum);
      }
    }
    return new SparseBelief(
        masses.keySet().stream().mapToInt(s -> s).toArray(),
        masses.values().stream().mapToDouble(p -> p).toArray());
  }

  /** Over those states alone that can be reached. */
  private static double[][] channel(List<SparseBelief> ends) {
    Map<Integer, Integer> columns = new TreeMap<>();
    for (SparseBelief end : ends) {
      for (int s : end.states()) {
        columns.putIfAbsent(s, columns.size());
      }
    }
    double[][] channel = new double[ends.size()][columns.size()];
    for (int x = 0; x < channel.length; x++) {
      SparseBelief end = ends.get(x);
      for (int i = 0; i < end.states().length; i++) {
        channel[x][columns.get(end.states()[i])] = end.probabilities()[i];
      }
    }
    return channel;
  }
}
