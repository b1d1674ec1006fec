package org.jackdaw.oracle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jackdaw.api.prob.Categorical;

/**
 * Exact beliefs and what may follow them, worked out when asked for: the tree of beliefs that a
 * planner looks into, in which equal beliefs (to 1e-12) are one. Beliefs are numbered in the order
 * in which they are met. Rewards are evidence, as for every agent. Where an episode may end, the
 * chances of what follows sum to less than one, since nothing more is earned then.
 *
 * <p>Not thread-safe.
 */
public final class ReachableBeliefs {

  /** What follows a belief and an action. */
  private record Edges(double[] chances, int[] next) {}

  private final JointModel joint;
  private final BeliefBranches branches;
  private final Map<SparseBelief.Key, Integer> numbers = new HashMap<>();
  private final List<SparseBelief> beliefs = new ArrayList<>();
  private final List<Edges[]> edges = new ArrayList<>(); // per belief, by action; made when asked

  /**
   * No beliefs yet.
   *
   * @param joint the model
   */
  public ReachableBeliefs(JointModel joint) {
    this.joint = joint;
    this.branches = new BeliefBranches(joint);
  }

  /** Forgets all beliefs, so that the next one is number 0. */
  public void clear() {
    numbers.clear();
    beliefs.clear();
    edges.clear();
  }

  /**
   * The belief that a filter holds, given that the episode goes on.
   *
   * @param filter a filter of the same model
   * @return its number
   */
  public int number(ExactFilter filter) {
    int[] states = new int[joint.states()];
    double[] weights = new double[joint.states()];
    int size = 0;
    for (int s = 0; s < states.length; s++) {
      if (filter.probability(s) > 0 && !joint.terminal(s)) {
        states[size] = s;
        weights[size++] = filter.probability(s);
      }
    }
    return number(
        new SparseBelief(Arrays.copyOf(states, size), normalised(Arrays.copyOf(weights, size))));
  }

  private static double[] normalised(double[] weights) {
    if (weights.length > 0) {
      Categorical.normalise(weights);
    }
    return weights;
  }

  private int number(SparseBelief belief) {
    Integer known = numbers.putIfAbsent(belief.key(), beliefs.size());
    if (known != null) {
      return known;
    }
    beliefs.add(belief);
    edges.add(new Edges[joint.actions()]);
    return beliefs.size() - 1;
  }

  /**
   * How many beliefs are held.
   *
   * @return the number that the next new one gets
   */
  public int size() {
    return beliefs.size();
  }

  /**
   * How many beliefs may follow, each after another outcome.
   *
   * @param belief number of the belief
   * @param action number of the joint action
   * @return from 0, where the episode is sure to end
   */
  public int branches(int belief, int action) {
    return edges(belief, action).next().length;
  }

  /**
   * The chance of a branch.
   *
   * @param belief number of the belief
   * @param action number of the joint action
   * @param branch which, from 0
   * @return in (0, 1]
   */
  public double chance(int belief, int action, int branch) {
    return edges(belief, action).chances()[branch];
  }

  /**
   * The belief at the end of a branch.
   *
   * @param belief number of the belief
   * @param action number of the joint action
   * @param branch which, from 0
   * @return its number
   */
  public int next(int belief, int action, int branch) {
    return edges(belief, action).next()[branch];
  }

  private Edges edges(int belief, int action) {
    Edges known = edges.get(belief)[action];
    if (known != null) {
      return known;
    }
    List<BeliefBranches.Branch> after = branches.after(beliefs.get(belief), action);
    double[] chances = new double[after.size()];
    int[] next = new int[after.size()];
    for (int k = 0; k < next.length; k++) {
      chances[k] = after.get(k).probability();
      next[k] = number(after.get(k).belief());
    }
    edges.get(belief)[action] = new Edges(chances, next);
    return edges.get(belief)[action];
  }

  /**
   * The expected reward of an action.
   *
   * @param step number of the step, from 1
   * @param belief number of the belief
   * @param action number of the joint action
   * @return in reward units
   */
  public double reward(int step, int belief, int action) {
    return beliefs.get(belief).expectedReward(joint, step, action);
  }

  /**
   * The entropy of a belief.
   *
   * @param belief its number
   * @return in nats
   */
  public double entropy(int belief) {
    return Categorical.entropy(beliefs.get(belief).probabilities());
  }

  /**
   * How many states a belief has.
   *
   * @param belief its number
   * @return those of positive probability
   */
  public int support(int belief) {
    return beliefs.get(belief).states().length;
  }

  /**
   * One state of a belief.
   *
   * @param belief its number
   * @param k which, from 0, ascending
   * @return the state's number in the joint model
   */
  public int state(int belief, int k) {
    return beliefs.get(belief).states()[k];
  }

  /**
   * The probability of one state of a belief.
   *
   * @param belief its number
   * @param k which, from 0
   * @return in (0, 1]
   */
  public double probability(int belief, int k) {
    return beliefs.get(belief).probabilities()[k];
  }
}
