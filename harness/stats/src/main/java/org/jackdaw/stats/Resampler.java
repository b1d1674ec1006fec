package org.jackdaw.stats;

import org.jackdaw.api.random.RandomStream;
import org.jackdaw.api.random.SeedTree;

/**
 * Stratified bootstrap resamples: every task draws as many of its own runs as it has, with
 * replacement (Efron and Tibshirani 1993, chapter 8). One work array is refilled, none is allocated
 * per resample.
 */
final class Resampler {

  private final double[][] scores;
  private final double[][] drawn;
  private final RandomStream random;

  Resampler(Scores scores, SeedTree seeds) {
    this.scores = scores.arrays();
    this.drawn = new double[this.scores.length][];
    for (int m = 0; m < drawn.length; m++) {
      drawn[m] = new double[this.scores[m].length];
    }
    this.random = seeds.child("bootstrap").stream();
  }

  /** The next resample, valid until the one after it. */
  double[][] next() {
    for (int m = 0; m < drawn.length; m++) {
      double[] runs = scores[m];
      for (int i = 0; i < runs.length; i++) {
        drawn[m][i] = runs[random.nextInt(runs.length)];
      }
    }
    return drawn;
  }
}
