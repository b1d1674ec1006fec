package org.jackdaw.aif.planning;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The policies that a planner weighs: sequences of joint actions of one length. They are held as a
 * tree whose nodes are their distinct beginnings, so what policies share is predicted once. Node 0
 * is the present; a node comes after its parent.
 */
public final class PolicySet {

  private final int[][] policies;
  private final int[] leaves; // node in which a policy ends
  private final int[] parents;
  private final int[] actions;
  private final int[] depths;
  private final int[] beginnings; // nodes of depth 1, and the number of nodes

  private PolicySet(int[][] policies) {
    this.policies = policies;
    leaves = new int[policies.length];
    int length = policies[0].length;
    int most = Math.addExact(1, Math.multiplyExact(policies.length, length));
    int[] parentOf = new int[most];
    int[] actionOf = new int[most];
    int[] depthOf = new int[most];
    int[] path = new int[length + 1]; // nodes of the policy before
    int nodes = 1;
    int[] previous = {};
    for (int p : sorted(policies)) {
      int shared = shared(previous, policies[p]);
      for (int d = shared; d < length; d++) {
        parentOf[nodes] = path[d];
        actionOf[nodes] = policies[p][d];
        depthOf[nodes] = d + 1;
        path[d + 1] = nodes++;
      }
      leaves[p] = path[length];
      previous = policies[p];
    }
    parents = Arrays.copyOf(parentOf, nodes);
    actions = Arrays.copyOf(actionOf, nodes);
    depths = Arrays.copyOf(depthOf, nodes);
    int last = nodes;
    beginnings = IntStream.rangeClosed(1, nodes).filter(n -> n == last || depths[n] == 1).toArray();
  }

  private static int[] sorted(int[][] policies) {
    Comparator<Integer> lexicographic = (a, b) -> Arrays.compare(policies[a], policies[b]);
    return IntStream.range(0, policies.length)
        .boxed()
        .sorted(lexicographic)
        .mapToInt(p -> p)
        .toArray();
  }

  private static int shared(int[] a, int[] b) {
    int mismatch = Arrays.mismatch(a, b);
    return mismatch < 0 ? b.length : mismatch;
  }

  /**
   * All sequences of a length, in lexicographic order.
   *
   * @param jointActions number of joint actions, at least 1
   * @param length actions per policy, at least 1
   * @return the policies
   * @throws IllegalArgumentException if there are more than an array can hold
   */
  public static PolicySet all(int jointActions, int length) {
    long count = count(jointActions, length);
    if (count > Integer.MAX_VALUE / (length + 1)) {
      throw new IllegalArgumentException("too many policies to list: " + count);
    }
    int[][] policies = new int[(int) count][length];
    for (int p = 0; p < policies.length; p++) {
      int rest = p;
      for (int t = length - 1; t >= 0; t--) {
        policies[p][t] = rest % jointActions;
        rest /= jointActions;
      }
    }
    return new PolicySet(policies);
  }

  /**
   * Number of sequences of a length.
   *
   * @param jointActions number of joint actions
   * @param length actions per policy
   * @return jointActions to the power of length; {@link Long#MAX_VALUE} if it is more than that
   */
  public static long count(int jointActions, int length) {
    long count = 1;
    for (int t = 0; t < length; t++) {
      if (count > Long.MAX_VALUE / jointActions) {
        return Long.MAX_VALUE;
      }
      count *= jointActions;
    }
    return count;
  }

  /**
   * Given policies, in the given order.
   *
   * @param policies at least one sequence of joint actions, all of one length; copied
   * @return the policies
   * @throws IllegalArgumentException if there is none, one is empty, or lengths differ
   */
  public static PolicySet of(List<int[]> policies) {
    if (policies.isEmpty() || policies.get(0).length == 0) {
      throw new IllegalArgumentException("policies: at least one of at least one action is needed");
    }
    int length = policies.get(0).length;
    for (int[] policy : policies) {
      if (policy.length != length) {
        throw new IllegalArgumentException(
            "policies must have one length, got " + length + " and " + policy.length);
      }
    }
    return new PolicySet(policies.stream().map(int[]::clone).toArray(int[][]::new));
  }

  /**
   * Number of policies.
   *
   * @return at least 1
   */
  public int size() {
    return policies.length;
  }

  /**
   * Number of actions of a policy.
   *
   * @return at least 1
   */
  public int length() {
    return policies[0].length;
  }

  /**
   * An action of a policy.
   *
   * @param policy the policy
   * @param time planned step, from 0
   * @return the joint action's number
   */
  public int action(int policy, int time) {
    return policies[policy][time];
  }

  /**
   * Number of nodes of the tree, the present included.
   *
   * @return at least 2
   */
  public int nodes() {
    return parents.length;
  }

  int leaf(int policy) {
    return leaves[policy];
  }

  int parent(int node) {
    return parents[node];
  }

  int actionInto(int node) {
    return actions[node];
  }

  int depth(int node) {
    return depths[node];
  }

  /** Number of first actions; the nodes of policies that share one lie side by side. */
  int beginnings() {
    return beginnings.length - 1;
  }

  /** The first node of a beginning; after the last, the number of nodes. */
  int beginning(int number) {
    return beginnings[number];
  }
}
