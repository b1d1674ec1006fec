package org.jackdaw.stats;

import org.jackdaw.api.random.SeedTree;

/**
 * The percentile interval of the stratified bootstrap (Efron and Tibshirani 1993, chapter 13). It
 * covers too little for few runs: about 90 % instead of 95 % at ten.
 *
 * @param resamples number of resamples, at least 100
 */
public record PercentileBootstrap(int resamples) implements IntervalMethod {

  /** Refuses too few resamples for a quantile. */
  public PercentileBootstrap {
    Replicates.check(resamples);
  }

  @Override
  public Interval of(Resampling data, double level, SeedTree seeds) {
    double tail = Interval.tail(level);
    double estimate = data.estimate();
    if (data.units() < 2) {
      return Interval.unbounded(data, estimate, level);
    }
    double[] replicates = Replicates.ascending(data, resamples, seeds);
    return Interval.between(
        data,
        estimate,
        Quantiles.of(replicates, tail),
        Quantiles.of(replicates, 1 - tail),
        level,
        "bootstrap-percentile");
  }
}
