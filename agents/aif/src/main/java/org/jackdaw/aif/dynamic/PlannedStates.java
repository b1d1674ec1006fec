package org.jackdaw.aif.dynamic;

import java.util.Arrays;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jackdaw.aif.model.MarginalBelief;
import org.jackdaw.aif.model.WorkingModel;
import org.jackdaw.aif.model.WorkingTable;

/**
 * The joint states that dynamic programming runs over: those of the factors that move and on which
 * a later move depends. Factors that stand still, and memories of the last move, are not expanded.
 */
final class PlannedStates {

  /** Sees one joint state. */
  interface Visitor {
    void state(int state, double probability);
  }

  private final WorkingModel model;
  private final int[] factors;
  private final int size;
  private final double[] certain;

  PlannedStates(WorkingModel model, int most) {
    this.model = model;
    factors = planned(model);
    long states = 1;
    int largest = 1;
    for (int f : factors) {
      states = Math.min(states * model.size(f), Integer.MAX_VALUE);
      largest = Math.max(largest, model.size(f));
    }
    if (states > most) {
      throw new IllegalArgumentException(
          "dynamic-programming: the model has more than " + most + " joint states that move");
    }
    size = (int) states;
    certain = new double[largest];
  }

  /** The factors that are expanded, in order. */
  static int[] planned(WorkingModel model) {
    SortedSet<Integer> moving = new TreeSet<>();
    for (int f = 0; f < model.factors(); f++) {
      WorkingTable table = model.transition(f);
      for (int p = 0; !model.still(f) && p < table.parents(); p++) {
        if (!model.still(table.parent(p))) {
          moving.add(table.parent(p));
        }
      }
    }
    return moving.stream().mapToInt(f -> f).toArray();
  }

  int size() {
    return size;
  }

  /** Makes a belief certain of a joint state; the other factors are left as they are. */
  void stand(int state, MarginalBelief belief) {
    int rest = state;
    for (int i = factors.length - 1; i >= 0; i--) {
      int states = model.size(factors[i]);
      Arrays.fill(certain, 0, states, 0);
      certain[rest % states] = 1;
      belief.set(factors[i], certain, 0);
      rest /= states;
    }
  }

  /** Whether two beliefs agree on everything that is not expanded. */
  boolean sameContext(MarginalBelief a, MarginalBelief b) {
    boolean same = true;
    for (int f = 0; f < model.factors(); f++) {
      boolean expanded = Arrays.binarySearch(factors, f) >= 0;
      for (int s = 0; !expanded && model.still(f) && s < model.size(f); s++) {
        same &= a.probability(f, s) == b.probability(f, s);
      }
    }
    return same;
  }

  /** Visits the joint states that have any probability. */
  void visit(MarginalBelief belief, Visitor visitor) {
    visit(belief, 0, 0, 1, visitor);
  }

  private void visit(MarginalBelief belief, int at, int state, double mass, Visitor visitor) {
    if (at == factors.length) {
      visitor.state(state, mass);
      return;
    }
    int factor = factors[at];
    for (int k = 0; k < belief.support(factor); k++) {
      int s = belief.supportState(factor, k);
      int next = state * model.size(factor) + s;
      visit(belief, at + 1, next, mass * belief.probability(factor, s), visitor);
    }
  }
}
