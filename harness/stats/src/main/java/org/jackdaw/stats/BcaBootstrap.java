package org.jackdaw.stats;

import java.util.List;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.jackdaw.api.random.SeedTree;

/**
 * The bias-corrected and accelerated interval of the stratified bootstrap: percentiles, moved by
 * how much the draws lean to one side of the estimate and by how much its standard error changes
 * with it (Efron 1987; for several strata Davison and Hinkley 1997, section 5.3, with jackknife
 * influences). A draw that equals the estimate counts half on either side.
 *
 * <p>Differs from the textbook where all draws lie on one side of the estimate, so the correction
 * does not exist: then it is {@link PercentileBootstrap}'s interval, and its method says so.
 *
 * @param resamples number of resamples, at least 100
 */
public record BcaBootstrap(int resamples) implements IntervalMethod {

  /** Draws this close to the estimate, as a part of their range, equal it. */
  private static final double ROUNDING = 1e-9;

  private static final NormalDistribution NORMAL = new NormalDistribution();

  /** Refuses too few resamples for a quantile. */
  public BcaBootstrap {
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
    double below = shareBelow(replicates, estimate);
    if (below == 0 || below == 1) {
      return new PercentileBootstrap(resamples).of(data, level, seeds);
    }
    double bias = NORMAL.inverseCumulativeProbability(below);
    double acceleration = acceleration(data.jackknife());
    return Interval.between(
        data,
        estimate,
        Quantiles.of(replicates, adjusted(tail, bias, acceleration)),
        Quantiles.of(replicates, adjusted(1 - tail, bias, acceleration)),
        level,
        "bootstrap-bca");
  }

  private static double shareBelow(double[] replicates, double estimate) {
    double equal = ROUNDING * (replicates[replicates.length - 1] - replicates[0]);
    int twice = 0;
    for (double replicate : replicates) {
      twice += replicate < estimate - equal ? 2 : replicate <= estimate + equal ? 1 : 0;
    }
    return twice / 2.0 / replicates.length;
  }

  private static double adjusted(double probability, double bias, double acceleration) {
    double z = bias + NORMAL.inverseCumulativeProbability(probability);
    return NORMAL.cumulativeProbability(bias + z / (1 - acceleration * z));
  }

  /** A sixth of the skewness of the estimate; 0 where no unit matters. */
  private static double acceleration(List<double[]> jackknife) {
    double cubes = 0;
    double squares = 0;
    for (double[] without : jackknife) {
      double mean = Mean.mean(without);
      double n = without.length;
      for (double value : without) {
        double influence = (n - 1) * (mean - value) / n;
        squares += influence * influence;
        cubes += influence * influence * influence;
      }
    }
    return squares == 0 ? 0 : cubes / (6 * squares * StrictMath.sqrt(squares));
  }
}
