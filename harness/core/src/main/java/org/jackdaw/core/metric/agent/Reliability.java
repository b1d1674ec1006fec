package org.jackdaw.core.metric.agent;

import java.util.Arrays;

/**
 * Whether beliefs hold what they promise: the expected calibration error (Naeini et al. 2015,
 * doi:10.1609/aaai.v29i1.9602) of the likeliest value, in ten bins of equal width.
 */
final class Reliability {

  private static final int BINS = 10;

  private final double[] confidence = new double[BINS];
  private final long[] hits = new long[BINS];
  private final long[] count = new long[BINS];

  void forget() {
    Arrays.fill(confidence, 0);
    Arrays.fill(hits, 0);
    Arrays.fill(count, 0);
  }

  /** Adds a belief; the lowest of equally likely values is its guess. */
  void add(double[] belief, int truth) {
    int guess = 0;
    for (int c = 1; c < belief.length; c++) {
      guess = belief[c] > belief[guess] ? c : guess;
    }
    int bin = Math.max(0, Math.min(BINS - 1, (int) (belief[guess] * BINS)));
    confidence[bin] += belief[guess];
    hits[bin] += guess == truth ? 1 : 0;
    count[bin]++;
  }

  /** Mean over all beliefs of the gap between confidence and hit rate of their bin, in [0, 1]. */
  double error() {
    double gaps = 0;
    long all = 0;
    for (int bin = 0; bin < BINS; bin++) {
      gaps += Math.abs(confidence[bin] - hits[bin]);
      all += count[bin];
    }
    return all == 0 ? 0 : gaps / all;
  }
}
