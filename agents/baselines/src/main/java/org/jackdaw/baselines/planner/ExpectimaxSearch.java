package org.jackdaw.baselines.planner;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jackdaw.api.random.RandomStream;
import org.jackdaw.oracle.ExactFilter;
import org.jackdaw.oracle.ReachableBeliefs;

/**
 * Expectimax over the tree of exact beliefs: V_d(b) = max over a of r(b, a) + g sum over o of P(o |
 * b, a) (V_{d-1}(b') - w H(b')), where w is a price of entropy, and V_0 what is worth nothing or a
 * leaf's estimate. The search deepens step by step, and equal beliefs at one depth are valued once.
 * A depth for which the budget does not last is given up, and the one before it stands.
 *
 * <p>Outcomes that are not more probable than a threshold are not followed, and count like the
 * others; at least the most probable one is followed.
 */
final class ExpectimaxSearch implements ActionScores {

  /**
   * How a search goes.
   *
   * @param depth most steps that are looked ahead
   * @param outcomeThreshold which outcomes are followed
   * @param entropyPrice reward that a nat of entropy costs, after every step
   * @param mostNodes most beliefs that are held
   */
  record Rule(int depth, double outcomeThreshold, double entropyPrice, int mostNodes) {}

  /** The budget does not last for a depth. */
  private static final class Exhausted extends Exception {

    private static final long serialVersionUID = 1;

    Exhausted() {
      super("the budget does not last for this depth", null, false, false);
    }
  }

  /** What a belief is taken to be worth where the search ends. */
  @FunctionalInterface
  interface Leaf {

    /**
     * The value of a belief.
     *
     * @param step number of the step that would come, from 1
     */
    double value(ReachableBeliefs beliefs, int belief, int step);
  }

  private final Task task;
  private final Rule rule;
  private final Leaf leaf;
  private final Deadline deadline;
  private final ReachableBeliefs beliefs;
  private final List<double[]> known = new ArrayList<>(); // values by steps left, by belief
  private final List<boolean[]> valued = new ArrayList<>();
  private int reached;

  ExpectimaxSearch(Task task, Rule rule, Leaf leaf, Deadline deadline) {
    this.task = task;
    this.rule = rule;
    this.leaf = leaf;
    this.deadline = deadline;
    beliefs = new ReachableBeliefs(task.joint());
  }

  @Override
  public void score(
      ExactFilter filter, int step, boolean[] allowed, double[] scores, RandomStream random) {
    deadline.start();
    beliefs.clear();
    int now = beliefs.number(filter);
    double[] found = new double[scores.length];
    int most = task.future().ahead(step, rule.depth());
    reached = 0;
    try {
      for (int depth = 1; depth <= most; depth++) {
        forget();
        for (int a = 0; a < found.length; a++) {
          found[a] = value(now, a, step, depth);
        }
        System.arraycopy(found, 0, scores, 0, found.length);
        reached = depth;
      }
    } catch (Exhausted e) {
      if (reached == 0) {
        myopic(now, step, scores);
      }
    }
  }

  /** Where the budget does not even last for one step, the next reward decides. */
  private void myopic(int now, int step, double[] scores) {
    for (int a = 0; a < scores.length; a++) {
      scores[a] = beliefs.reward(step, now, a);
    }
  }

  private void forget() {
    known.clear();
    valued.clear();
  }

  private double value(int belief, int action, int step, int left) throws Exhausted {
    double reward = beliefs.reward(step, belief, action);
    if (left == 1 && worthless()) {
      return reward;
    }
    int branches = beliefs.branches(belief, action);
    if (beliefs.size() > rule.mostNodes() || deadline.over()) {
      throw new Exhausted();
    }
    return reward + task.future().discount() * later(belief, action, branches, step, left);
  }

  private boolean worthless() {
    return leaf == ExpectimaxLeaf.NOTHING && rule.entropyPrice() == 0;
  }

  private double later(int belief, int action, int branches, int step, int left) throws Exhausted {
    double all = 0;
    double largest = 0;
    for (int k = 0; k < branches; k++) {
      all += beliefs.chance(belief, action, k);
      largest = Math.max(largest, beliefs.chance(belief, action, k));
    }
    double least = Math.min(largest, Math.nextUp(rule.outcomeThreshold()));
    double sum = 0;
    double followed = 0;
    for (int k = 0; k < branches; k++) {
      double chance = beliefs.chance(belief, action, k);
      if (chance >= least) {
        int next = beliefs.next(belief, action, k);
        sum += chance * (best(next, step + 1, left - 1) - price(next));
        followed += chance;
      }
    }
    return followed == all || followed == 0 ? sum : sum * (all / followed);
  }

  private double price(int belief) {
    return rule.entropyPrice() == 0 ? 0 : rule.entropyPrice() * beliefs.entropy(belief);
  }

  private double best(int belief, int step, int left) throws Exhausted {
    if (left == 0) {
      return task.future().over(step) ? 0 : leaf.value(beliefs, belief, step);
    }
    makeRoom(belief, left);
    if (!valued.get(left)[belief]) {
      double best = Double.NEGATIVE_INFINITY;
      for (int a = 0; a < task.joint().actions(); a++) {
        best = Math.max(best, value(belief, a, step, left));
      }
      makeRoom(belief, left);
      known.get(left)[belief] = best;
      valued.get(left)[belief] = true;
    }
    return known.get(left)[belief];
  }

  private void makeRoom(int belief, int left) {
    while (known.size() <= left) {
      known.add(new double[64]);
      valued.add(new boolean[64]);
    }
    if (known.get(left).length <= belief) {
      int size = Math.max(2 * known.get(left).length, belief + 1);
      known.set(left, Arrays.copyOf(known.get(left), size));
      valued.set(left, Arrays.copyOf(valued.get(left), size));
    }
  }

  /** Beliefs that the latest search held. */
  int nodes() {
    return beliefs.size();
  }

  /** The depth of the latest search. */
  int reached() {
    return reached;
  }
}
