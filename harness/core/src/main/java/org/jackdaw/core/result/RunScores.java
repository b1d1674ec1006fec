package org.jackdaw.core.result;

import java.util.OptionalDouble;

/** Running means of one training run's episodes, one per metric. Blank cells do not count. */
final class RunScores {

  private final double[] sums;
  private final long[] counts;

  RunScores(int metrics) {
    sums = new double[metrics];
    counts = new long[metrics];
  }

  void add(int metric, double value) {
    sums[metric] += value;
    counts[metric]++;
  }

  OptionalDouble mean(int metric) {
    return counts[metric] == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(sums[metric] / counts[metric]);
  }
}
