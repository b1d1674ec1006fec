package org.jackdaw.stats;

import java.util.Arrays;
import org.jackdaw.api.random.SeedTree;

/**
 * The studentised bootstrap (Efron and Tibshirani 1993, section 12.5): resamples give the
 * distribution of (statistic - estimate) / standard error, whose quantiles replace Student's. It
 * keeps its level for few and skewed runs.
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
    if (resamples < 100) {
      throw new IllegalArgumentException("resamples must be >= 100, got " + resamples);
    }
  }

  @Override
  public Interval of(Scores scores, Statistic statistic, double level, SeedTree seeds) {
    double estimate = statistic.of(scores.arrays());
    if (statistic.standardError(scores.arrays()).isEmpty()) {
      return Interval.unbounded(estimate, level, scores);
    }
    double tail = (1 - level) / 2;
    double[] ratios = ratios(scores, statistic, seeds);
    if (resamples - ratios.length > TOLERATED_SHARE_OF_TAIL * tail * resamples) {
      return new StudentT().of(scores, statistic, level, seeds);
    }
    double error = statistic.standardError(scores.arrays()).getAsDouble();
    return Interval.between(
        estimate,
        estimate - Quantiles.of(ratios, 1 - tail) * error,
        estimate - Quantiles.of(ratios, tail) * error,
        level,
        "bootstrap-t",
        scores);
  }

  /** The studentised replicates that exist, ascending. */
  private double[] ratios(Scores scores, Statistic statistic, SeedTree seeds) {
    double estimate = statistic.of(scores.arrays());
    Resampler resampler = new Resampler(scores, seeds);
    double[] ratios = new double[resamples];
    int found = 0;
    for (int b = 0; b < resamples; b++) {
      double[][] drawn = resampler.next();
      double error = statistic.standardError(drawn).orElse(0);
      if (error > 0) {
        ratios[found++] = (statistic.of(drawn) - estimate) / error;
      }
    }
    double[] existing = Arrays.copyOf(ratios, found);
    Arrays.sort(existing);
    return existing;
  }
}
