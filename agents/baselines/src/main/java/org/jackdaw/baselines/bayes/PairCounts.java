package org.jackdaw.baselines.bayes;

import java.util.Arrays;

/** Where one action led from one state, and how often. */
final class PairCounts {

  private int[] next = new int[2];
  private double[] times = new double[2];
  private int size;
  private double ended;
  private double total;

  /** It led to a state. */
  void add(int state) {
    int k = position(state);
    if (k == size) {
      if (size == next.length) {
        next = Arrays.copyOf(next, 2 * size);
        times = Arrays.copyOf(times, 2 * size);
      }
      next[size++] = state;
    }
    times[k]++;
    total++;
  }

  private int position(int state) {
    int k = 0;
    while (k < size && next[k] != state) {
      k++;
    }
    return k;
  }

  /** It ended the episode. */
  void end() {
    ended++;
    total++;
  }

  /** Whether it ever led to a state. */
  boolean has(int state) {
    return position(state) < size;
  }

  int size() {
    return size;
  }

  int next(int k) {
    return next[k];
  }

  double times(int k) {
    return times[k];
  }

  double ended() {
    return ended;
  }

  double total() {
    return total;
  }
}
