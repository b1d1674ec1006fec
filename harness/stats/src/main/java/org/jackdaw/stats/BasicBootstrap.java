package org.jackdaw.stats;

import org.jackdaw.api.random.SeedTree;

/**
 * The basic interval of the stratified bootstrap: the percentile interval turned round the estimate
 * (Davison and Hinkley 1997, section 5.2.1). It may leave the range that scores can have.
 *
 * @param resamples number of resamples, at least 100
 */
public record BasicBootstrap(int resamples) implements IntervalMethod {

  /** Refuses too few resamples for a quantile. */
  public BasicBootstrap {
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
        2 * estimate - Quantiles.of(replicates, 1 - tail),
        2 * estimate - Quantiles.of(replicates, tail),
        level,
        "bootstrap-basic");
  }
}
