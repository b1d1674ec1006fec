package org.jackdaw.stats;

import java.util.Arrays;
import org.jackdaw.api.random.SeedTree;

/**
 * The studentised bootstrap (Efron and Tibshirani 1993, section 12.5): resamples give the
 * distribution of (estimate of a resample - estimate) / standard error, whose quantiles replace
 * Student's. It keeps its level for few and skewed runs.
 *
 * <p>Differs from the textbook where a resample has no spread, so its ratio does not exist: when
 * such resamples could move a bound, because nearly all runs have the same score, the interval is
 * {@link StudentT}'s, and its method says so.
 *
 * @param resamples number of resamples, at least 100
 */
public record BootstrapT(int resamples) implements IntervalMethod {

  /**
   * A larger share of resamples without spread than this part of a tail makes the bounds unsure.
   */
  private static final double TOLERATED_SHARE_OF_TAIL = 0.1;

  /** Refuses too few resamples for a quantile. */
  public BootstrapT {
    Replicates.check(resamples);
  }

  @Override
  public Interval of(Resampling data, double level, SeedTree seeds) {
    double tail = Interval.tail(level);
    double estimate = data.estimate();
    if (data.units() < 2 || data.standardError().isEmpty()) {
      return Interval.unbounded(data, estimate, level);
    }
    double[] ratios = ratios(data, estimate, seeds);
    if (resamples - ratios.length > TOLERATED_SHARE_OF_TAIL * tail * resamples) {
      return new StudentT().of(data, level, seeds);
    }
    double error = data.standardError().getAsDouble();
    return Interval.between(
        data,
        estimate,
        estimate - Quantiles.of(ratios, 1 - tail) * error,
        estimate - Quantiles.of(ratios, tail) * error,
        level,
        "bootstrap-t");
  }

  /** The studentised replicates that exist, ascending. */
  private double[] ratios(Resampling data, double estimate, SeedTree seeds) {
    Resampling.Draws draws = Replicates.draws(data, seeds);
    double[] ratios = new double[resamples];
    int found = 0;
    for (int b = 0; b < resamples; b++) {
      double drawn = draws.next();
      double error = draws.standardError().orElse(0);
      if (error > 0) {
        ratios[found++] = (drawn - estimate) / error;
      }
    }
    double[] existing = Arrays.copyOf(ratios, found);
    Arrays.sort(existing);
    return existing;
  }
}
