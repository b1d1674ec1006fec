package org.jackdaw.baselines.planner;

import java.util.Arrays;
import org.jackdaw.api.random.RandomStream;
import org.jackdaw.oracle.TupleNumbers;

/** Nodes with how often each action was tried there and what it returned on average. */
final class SearchTree {

  private final int actions;
  private final int[] edge = new int[3]; // node, action, what was seen
  private TupleNumbers edges = new TupleNumbers(3); // node k + 1 ends edge k
  private int[] visits;
  private int[] tries; // [node * actions + action]
  private double[] means;

  SearchTree(int actions) {
    this.actions = actions;
    visits = new int[64];
    tries = new int[64 * actions];
    means = new double[64 * actions];
  }

  /** Only the root, node 0, never visited. */
  void clear() {
    Arrays.fill(visits, 0, size(), 0);
    Arrays.fill(tries, 0, size() * actions, 0);
    Arrays.fill(means, 0, size() * actions, 0);
    edges = new TupleNumbers(3);
  }

  int size() {
    return edges.size() + 1;
  }

  /** The node after an action and what it led to, or -1 if the tree has none. */
  int find(int node, int action, int seen) {
    edge(node, action, seen);
    int known = edges.find(edge);
    return known < 0 ? -1 : known + 1;
  }

  private void edge(int node, int action, int seen) {
    edge[0] = node;
    edge[1] = action;
    edge[2] = seen;
  }

  /** Adds a node and returns its number. */
  int add(int node, int action, int seen) {
    edge(node, action, seen);
    int added = edges.number(edge) + 1;
    if (added == visits.length) {
      visits = Arrays.copyOf(visits, 2 * added);
      tries = Arrays.copyOf(tries, 2 * added * actions);
      means = Arrays.copyOf(means, 2 * added * actions);
    }
    return added;
  }

  int tries(int node, int action) {
    return tries[node * actions + action];
  }

  double mean(int node, int action) {
    return means[node * actions + action];
  }

  void count(int node, int action, double value) {
    int at = node * actions + action;
    visits[node]++;
    tries[at]++;
    means[at] += (value - means[at]) / tries[at];
  }

  /**
   * An untried action, any of them; else the one of the highest upper confidence bound, UCB1: mean
   * + c sqrt(ln N / n).
   */
  int promising(int node, boolean[] allowed, double c, RandomStream random) {
    int untried = 0;
    for (int a = 0; a < actions; a++) {
      untried += allowed[a] && tries(node, a) == 0 ? 1 : 0;
    }
    return untried > 0
        ? untried(node, allowed, untried == 1 ? 0 : random.nextInt(untried))
        : highest(node, allowed, c);
  }

  private int untried(int node, boolean[] allowed, int which) {
    int left = which;
    int action = 0;
    while (!allowed[action] || tries(node, action) > 0 || left-- > 0) {
      action++;
    }
    return action;
  }

  private int highest(int node, boolean[] allowed, double c) {
    double logarithm = StrictMath.log(visits[node]);
    int best = -1;
    double most = Double.NEGATIVE_INFINITY;
    for (int a = 0; a < actions; a++) {
      if (allowed[a]) {
        double bound = mean(node, a) + c * Math.sqrt(logarithm / tries(node, a));
        if (bound > most) {
          most = bound;
          best = a;
        }
      }
    }
    return best;
  }
}
