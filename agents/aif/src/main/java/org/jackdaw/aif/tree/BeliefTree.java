package org.jackdaw.aif.tree;

import java.util.Arrays;
import org.jackdaw.aif.model.MarginalBelief;
import org.jackdaw.aif.model.WorkingModel;
import org.jackdaw.aif.planning.Term;

/**
 * The beliefs of a search tree in flat arrays, which grow up to a limit and then stay. Node 0 is
 * the root; the nodes that follow an action are a list, the latest one first.
 */
final class BeliefTree {

  static final int TERMS = Term.values().length;

  private static final int FIRST_CAPACITY = 64;
  private static final int MOST_NUMBERS = 1 << 27; // a gigabyte

  private final int limit;
  private final int actions;
  private final int modalities;
  private final int length; // numbers per belief
  private int capacity;
  private int size;
  private double[] beliefs = {};
  private double[] masses = {}; // probability of a node, given its parent and action
  private double[] alive = {}; // probability that the episode goes on in it
  private double[] values = {}; // [node][term]
  private double[] own = {}; // [node][action][term], of the action's own step
  private double[] terms = {}; // [node][action][term], with what follows
  private int[] outcomes = {}; // [node][modality], -1 where it told nothing
  private boolean[] settled = {}; // whether a node's value is exact
  private boolean[] settledActions = {}; // [node][action]
  private int[] visits = {}; // [node][action]
  private int[] firsts = {}; // [node][action], first node that follows, or 0
  private int[] nexts = {}; // next node after the same action, or 0

  BeliefTree(WorkingModel model, int limit) {
    this.limit = limit;
    actions = model.actions().size();
    modalities = model.modalities();
    length = model.newBelief().length();
    long widest = Math.max(Math.max(length, modalities), (long) actions * TERMS);
    long numbers = limit * (length + (2L * actions + 1) * TERMS);
    if (widest * limit > MOST_NUMBERS || numbers > MOST_NUMBERS) {
      throw new IllegalArgumentException(
          "mcts: "
              + limit
              + " beliefs need "
              + Math.max(numbers, widest * limit)
              + " numbers, more than "
              + MOST_NUMBERS
              + "; ask for fewer simulations or nodes");
    }
  }

  void clear() {
    size = 0;
  }

  int size() {
    return size;
  }

  /** Adds a node without values; exact if what it is given next is all that it is worth. */
  int add(MarginalBelief belief, double mass, double goesOn, boolean exact, int[] seen) {
    if (size == capacity) {
      grow(Math.min(limit, Math.max(FIRST_CAPACITY, 2 * capacity)));
    }
    belief.write(beliefs, size * length);
    masses[size] = mass;
    alive[size] = goesOn;
    settled[size] = exact;
    nexts[size] = 0;
    System.arraycopy(seen, 0, outcomes, size * modalities, modalities);
    Arrays.fill(values, size * TERMS, (size + 1) * TERMS, 0);
    Arrays.fill(visits, size * actions, (size + 1) * actions, 0);
    Arrays.fill(settledActions, size * actions, (size + 1) * actions, false);
    Arrays.fill(firsts, size * actions, (size + 1) * actions, 0);
    return size++;
  }

  private void grow(int to) {
    capacity = to;
    beliefs = Arrays.copyOf(beliefs, to * length);
    masses = Arrays.copyOf(masses, to);
    alive = Arrays.copyOf(alive, to);
    values = Arrays.copyOf(values, to * TERMS);
    own = Arrays.copyOf(own, to * actions * TERMS);
    terms = Arrays.copyOf(terms, to * actions * TERMS);
    outcomes = Arrays.copyOf(outcomes, to * modalities);
    settled = Arrays.copyOf(settled, to);
    settledActions = Arrays.copyOf(settledActions, to * actions);
    visits = Arrays.copyOf(visits, to * actions);
    firsts = Arrays.copyOf(firsts, to * actions);
    nexts = Arrays.copyOf(nexts, to);
  }

  /** Puts a node behind an action of its parent. */
  void link(int parent, int action, int child) {
    nexts[child] = firsts[parent * actions + action];
    firsts[parent * actions + action] = child;
  }

  /** The node that an outcome leads to, or 0 if it has not been met. */
  int find(int parent, int action, int[] seen) {
    int child = first(parent, action);
    while (child != 0 && !saw(child, seen)) {
      child = nexts[child];
    }
    return child;
  }

  private boolean saw(int node, int[] seen) {
    int from = node * modalities;
    return Arrays.equals(outcomes, from, from + modalities, seen, 0, modalities);
  }

  int first(int parent, int action) {
    return firsts[parent * actions + action];
  }

  int next(int child) {
    return nexts[child];
  }

  double mass(int node) {
    return masses[node];
  }

  double alive(int node) {
    return alive[node];
  }

  void read(int node, MarginalBelief belief) {
    int from = node * length;
    for (int f = 0; f < belief.factors(); f++) {
      belief.set(f, beliefs, from);
      from += belief.size(f);
    }
  }

  boolean settled(int node) {
    return settled[node];
  }

  boolean settled(int node, int action) {
    return settledActions[node * actions + action];
  }

  void settle(int node) {
    settled[node] = true;
  }

  void settle(int node, int action) {
    settledActions[node * actions + action] = true;
  }

  int visits(int node, int action) {
    return visits[node * actions + action];
  }

  void visit(int node, int action) {
    visits[node * actions + action]++;
  }

  double value(int node, int term) {
    return values[node * TERMS + term];
  }

  /** Sets a node's value to the mean of its actions' terms. */
  void mix(int node, double[] weights) {
    Arrays.fill(values, node * TERMS, (node + 1) * TERMS, 0);
    for (int a = 0; a < actions; a++) {
      for (int k = 0; weights[a] > 0 && k < TERMS; k++) {
        values[node * TERMS + k] += weights[a] * terms[at(node, a) + k];
      }
    }
  }

  void setOwn(int node, int action, int term, double value) {
    own[at(node, action) + term] = value;
    terms[at(node, action) + term] = value;
  }

  double own(int node, int action, int term) {
    return own[at(node, action) + term];
  }

  void setTerm(int node, int action, int term, double value) {
    terms[at(node, action) + term] = value;
  }

  /** The terms of all nodes and actions; not to be changed. */
  double[] terms() {
    return terms;
  }

  int at(int node, int action) {
    return (node * actions + action) * TERMS;
  }
}
