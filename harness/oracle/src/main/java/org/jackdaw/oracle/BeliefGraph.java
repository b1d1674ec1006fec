package org.jackdaw.oracle;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The exact beliefs that can be reached within a number of steps, each once, with the chances of
 * moving between them. Beliefs are numbered by the number of steps it takes to reach them.
 */
final class BeliefGraph {

  private final JointModel joint;
  private final BeliefBranches branches;
  private final int stepLimit;
  private final Map<SparseBelief.Key, Integer> numbers = new HashMap<>();
  private final Deque<SparseBelief> open = new ArrayDeque<>();
  private final List<double[]> rewards = new ArrayList<>(); // [action * rows + row] per belief
  private final int[] within; // beliefs reached within so many steps
  private int[] starts = new int[64]; // of the edges of belief * actions + action
  private int[] targets = new int[64];
  private double[] chances = new double[64];
  private int edges;
  private long entries;
  private List<BeliefBranches.Branch> roots = List.of();

  BeliefGraph(JointModel joint, int stepLimit) {
    this.joint = joint;
    this.branches = new BeliefBranches(joint);
    this.stepLimit = stepLimit;
    this.within = new int[stepLimit];
  }

  /** Explores; false if it takes more beliefs or numbers than allowed. */
  boolean explore() {
    roots = branches.atStart();
    roots.forEach(root -> number(root.belief()));
    int expanded = 0;
    for (int step = 0; step < stepLimit; step++) {
      within[step] = numbers.size();
      for (; expanded < within[step]; expanded++) {
        expand(expanded, open.pop());
        if (numbers.size() > OptimalValue.MOST_BELIEFS || entries > OptimalValue.MOST_ENTRIES) {
          return false;
        }
      }
    }
    return true;
  }

  private int number(SparseBelief belief) {
    SparseBelief.Key key = belief.key();
    Integer known = numbers.get(key);
    if (known != null) {
      return known;
    }
    numbers.put(key, numbers.size());
    open.add(belief);
    entries += belief.states().length;
    return numbers.size() - 1;
  }

  private void expand(int number, SparseBelief belief) {
    int rows = joint.rewardSettlesAt();
    double[] earned = new double[joint.actions() * rows];
    for (int a = 0; a < joint.actions(); a++) {
      for (int row = 0; row < rows; row++) {
        earned[a * rows + row] = belief.expectedReward(joint, row + 1, a);
      }
      for (BeliefBranches.Branch branch : branches.after(belief, a)) {
        connect(number(branch.belief()), branch.probability());
      }
      close(number * joint.actions() + a);
    }
    rewards.add(earned);
    entries += earned.length;
  }

  private void connect(int target, double chance) {
    if (edges == targets.length) {
      targets = Arrays.copyOf(targets, 2 * edges);
      chances = Arrays.copyOf(chances, 2 * edges);
    }
    targets[edges] = target;
    chances[edges] = chance;
    edges++;
    entries++;
  }

  private void close(int row) {
    if (row + 1 == starts.length) {
      starts = Arrays.copyOf(starts, 2 * starts.length);
    }
    starts[row + 1] = edges;
  }

  int size() {
    return numbers.size();
  }

  int edges() {
    return edges;
  }

  /** Number of beliefs that can be held after so many steps or fewer; they come first. */
  int within(int steps) {
    return within[steps];
  }

  /** The expected return of an action at a step and of acting on with the values given. */
  double value(int step, int belief, int action, double[] later) {
    int rows = joint.rewardSettlesAt();
    double sum = rewards.get(belief)[action * rows + Math.min(step, rows) - 1];
    int row = belief * joint.actions() + action;
    for (int k = starts[row]; k < starts[row + 1]; k++) {
      sum += chances[k] * later[targets[k]];
    }
    return sum;
  }

  /** The expectation over the beliefs after the first observation. */
  double atStart(double[] values) {
    double sum = 0;
    for (BeliefBranches.Branch root : roots) {
      sum += root.probability() * values[numbers.get(root.belief().key())];
    }
    return sum;
  }
}
