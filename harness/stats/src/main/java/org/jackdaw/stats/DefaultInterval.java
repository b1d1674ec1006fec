package org.jackdaw.stats;

import org.jackdaw.api.random.SeedTree;

/**
 * The interval that tables print: the value itself where nothing varies, {@link BootstrapT} below
 * 30 runs, {@link PercentileBootstrap} from 30 on.
 */
public record DefaultInterval() implements IntervalMethod {

  private static final int MANY_RUNS = 30;
  private static final int RESAMPLES = 4999;

  @Override
  public Interval of(Scores scores, Statistic statistic, double level, SeedTree seeds) {
    if (!(level > 0 && level < 1)) {
      throw new IllegalArgumentException("level must be in (0, 1), got " + level);
    }
    if (scores.constant() && scores.fewestRuns() > 1) {
      double value = statistic.of(scores.arrays());
      return Interval.between(value, value, value, level, "constant", scores);
    }
    IntervalMethod method =
        scores.fewestRuns() < MANY_RUNS
            ? new BootstrapT(RESAMPLES)
            : new PercentileBootstrap(RESAMPLES);
    return method.of(scores, statistic, level, seeds);
  }
}
