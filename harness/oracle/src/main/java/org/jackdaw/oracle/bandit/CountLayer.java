package org.jackdaw.oracle.bandit;

/**
 * One number for all that two arms can have counted after so many plays, addressed by plays and
 * successes of the first arm and successes of the second.
 */
final class CountLayer {

  private final int plays;
  private final int[] starts;
  private final double[] values;

  CountLayer(int plays) {
    this.plays = plays;
    starts = new int[plays + 2];
    for (int first = 0; first <= plays; first++) {
      starts[first + 1] = starts[first] + (first + 1) * (plays - first + 1);
    }
    values = new double[starts[plays + 1]];
  }

  int plays() {
    return plays;
  }

  private int cell(int first, int successes, int otherSuccesses) {
    return starts[first] + successes * (plays - first + 1) + otherSuccesses;
  }

  double get(int first, int successes, int otherSuccesses) {
    return values[cell(first, successes, otherSuccesses)];
  }

  void set(int first, int successes, int otherSuccesses, double value) {
    values[cell(first, successes, otherSuccesses)] = value;
  }
}
