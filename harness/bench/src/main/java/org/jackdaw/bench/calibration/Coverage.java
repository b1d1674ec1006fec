package org.jackdaw.bench.calibration;

import java.util.function.Function;
import org.jackdaw.api.random.RandomStream;
import org.jackdaw.api.random.SeedTree;
import org.jackdaw.stats.Interval;
import org.jackdaw.stats.IntervalMethod;
import org.jackdaw.stats.Resampling;

/**
 * How often 95 % intervals hold the truth. All methods meet the same data.
 *
 * @param repeats number of data sets
 * @param seeds where data and resamples come from
 */
record Coverage(int repeats, SeedTree seeds) {

  private static final double LEVEL = 0.95;

  /**
   * The share of data sets whose interval holds the truth; an interval without a bound does not
   * exclude anything on that side.
   */
  double of(Function<RandomStream, Resampling> data, double truth, IntervalMethod method) {
    RandomStream random = seeds.child("data").stream();
    int covered = 0;
    for (int k = 0; k < repeats; k++) {
      Resampling drawn = data.apply(random);
      Interval interval = method.of(drawn, LEVEL, seeds.child("resamples").child(k));
      covered += interval.excludes(truth) ? 0 : 1;
    }
    return covered / (double) repeats;
  }
}
