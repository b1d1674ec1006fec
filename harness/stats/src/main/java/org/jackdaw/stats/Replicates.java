package org.jackdaw.stats;

import java.util.Arrays;
import org.jackdaw.api.random.SeedTree;

/** Estimates from many draws. */
final class Replicates {

  private static final int FEWEST = 100;

  private Replicates() {}

  /** Refuses too few resamples for a quantile. */
  static void check(int resamples) {
    if (resamples < FEWEST) {
      throw new IllegalArgumentException("resamples must be >= " + FEWEST + ", got " + resamples);
    }
  }

  /** The draws that belong to seeds. */
  static Resampling.Draws draws(Resampling data, SeedTree seeds) {
    return data.draws(seeds.child("bootstrap").stream());
  }

  /** Estimates from draws, ascending. */
  static double[] ascending(Resampling data, int resamples, SeedTree seeds) {
    Resampling.Draws draws = draws(data, seeds);
    double[] estimates = new double[resamples];
    for (int b = 0; b < resamples; b++) {
      estimates[b] = draws.next();
    }
    Arrays.sort(estimates);
    return estimates;
  }
}
