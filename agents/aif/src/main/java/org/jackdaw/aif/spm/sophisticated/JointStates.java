package org.jackdaw.aif.spm.sophisticated;

import java.util.Arrays;
import java.util.List;
import org.jackdaw.aif.model.ColumnMatrix;

/**
 * Numbers joint states, the first factor fastest, and moves beliefs over them one factor at a time,
 * so that no joint transition is ever built.
 */
final class JointStates {

  private final int[] sizes;
  private final int[] strides;
  private final int size;
  private final int[] columns; // of each joint state in a table whose last factor is the fastest

  JointStates(List<Integer> states) {
    sizes = states.stream().mapToInt(i -> i).toArray();
    strides = new int[sizes.length];
    int stride = 1;
    for (int f = 0; f < sizes.length; f++) {
      strides[f] = stride;
      stride *= sizes[f];
    }
    size = stride;
    columns = new int[size];
    for (int s = 0; s < size; s++) {
      for (int f = 0; f < sizes.length; f++) {
        columns[s] = columns[s] * sizes[f] + state(s, f);
      }
    }
  }

  int size() {
    return size;
  }

  int factors() {
    return sizes.length;
  }

  int states(int factor) {
    return sizes[factor];
  }

  int state(int joint, int factor) {
    return joint / strides[factor] % sizes[factor];
  }

  int column(int joint) {
    return columns[joint];
  }

  /** The product of marginals. */
  void outer(List<ColumnMatrix> marginals, double[] target) {
    Arrays.fill(target, 1);
    for (int s = 0; s < size; s++) {
      for (int f = 0; f < sizes.length; f++) {
        target[s] *= marginals.get(f).cell(state(s, f));
      }
    }
  }

  void marginal(double[] belief, int factor, double[] target, int at) {
    Arrays.fill(target, at, at + sizes[factor], 0);
    for (int s = 0; s < size; s++) {
      target[at + state(s, factor)] += belief[s];
    }
  }

  /**
   * Moves a belief forwards; belief, target and scratch are three arrays, all but belief change.
   */
  void move(
      List<ColumnMatrix> transitions,
      List<Integer> controls,
      double[] belief,
      double[] target,
      double[] scratch) {
    System.arraycopy(belief, 0, target, 0, size);
    for (int f = 0; f < sizes.length; f++) {
      System.arraycopy(target, 0, scratch, 0, size);
      Arrays.fill(target, 0, size, 0);
      spread(transitions.get(f), f, controls.get(f), scratch, target);
    }
  }

  private void spread(
      ColumnMatrix transition, int factor, int control, double[] from, double[] target) {
    int all = transition.columns() / sizes[factor];
    for (int s = 0; s < size; s++) {
      if (from[s] != 0) {
        int state = state(s, factor);
        int base = s - state * strides[factor];
        for (int next = 0; next < sizes[factor]; next++) {
          double moved = transition.at(next, state * all + control) * from[s];
          target[base + next * strides[factor]] += moved;
        }
      }
    }
  }

  /** The expectation of a function of the next joint state, per joint state; in place. */
  void pullBack(
      List<ColumnMatrix> transitions, List<Integer> controls, double[] function, double[] scratch) {
    for (int f = 0; f < sizes.length; f++) {
      System.arraycopy(function, 0, scratch, 0, size);
      for (int s = 0; s < size; s++) {
        function[s] = expect(transitions.get(f), f, controls.get(f), scratch, s);
      }
    }
  }

  private double expect(
      ColumnMatrix transition, int factor, int control, double[] function, int joint) {
    int all = transition.columns() / sizes[factor];
    int state = state(joint, factor);
    int base = joint - state * strides[factor];
    double sum = 0;
    for (int next = 0; next < sizes[factor]; next++) {
      sum += transition.at(next, state * all + control) * function[base + next * strides[factor]];
    }
    return sum;
  }
}
