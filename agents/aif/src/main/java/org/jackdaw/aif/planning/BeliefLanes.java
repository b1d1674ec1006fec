package org.jackdaw.aif.planning;

import org.jackdaw.aif.model.MarginalBelief;
import org.jackdaw.aif.model.WorkingModel;

/**
 * Predicted beliefs side by side: one array per state, with one number per belief, so that loops
 * over beliefs read and write memory in order.
 */
final class BeliefLanes {

  private final WorkingModel model;
  private final int[] offsets; // factor f owns the states [offsets[f], offsets[f + 1])
  private final double[][] lanes; // [state][belief]
  private final boolean[] possible; // false for states that no belief can hold
  private int size;

  BeliefLanes(WorkingModel model, int most) {
    this.model = model;
    offsets = new int[model.factors() + 1];
    for (int f = 0; f < model.factors(); f++) {
      offsets[f + 1] = offsets[f] + model.size(f);
    }
    lanes = new double[offsets[model.factors()]][most];
    possible = new boolean[lanes.length];
  }

  /** Begins with the belief that all others are predicted from. */
  void begin(MarginalBelief now) {
    for (int f = 0; f < model.factors(); f++) {
      for (int s = 0; s < model.size(f); s++) {
        possible[offsets[f] + s] = !model.still(f) || now.probability(f, s) > 0;
      }
    }
    size = 0;
  }

  void clear() {
    size = 0;
  }

  /** Begins the next belief, whose factors are to be set. */
  int add() {
    return size++;
  }

  void set(int lane, int factor, double[] marginal) {
    int from = offsets[factor];
    for (int s = 0; s < marginal.length; s++) {
      lanes[from + s][lane] = marginal[s];
    }
  }

  int size() {
    return size;
  }

  boolean full() {
    return size == lanes[0].length;
  }

  boolean possible(int factor, int state) {
    return possible[offsets[factor] + state];
  }

  /** The probability of a state in every belief. */
  double[] lane(int factor, int state) {
    return lanes[offsets[factor] + state];
  }
}
