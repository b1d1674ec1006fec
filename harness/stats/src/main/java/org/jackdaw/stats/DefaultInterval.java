package org.jackdaw.stats;

import org.jackdaw.api.random.SeedTree;

/**
 * The interval that tables print: the value itself where nothing varies, {@link BootstrapT} below
 * 30 runs, {@link PercentileBootstrap} from 30 on and for estimates whose standard error has no
 * formula.
 *
 * @param resamples number of resamples, at least 100
 */
public record DefaultInterval(int resamples) implements IntervalMethod {

  private static final int MANY_RUNS = 30;
  private static final int RESAMPLES = 4999;

  /** Refuses too few resamples for a quantile. */
  public DefaultInterval {
    Replicates.check(resamples);
  }

  /** 4999 resamples. */
  public DefaultInterval() {
    this(RESAMPLES);
  }

  @Override
  public Interval of(Resampling data, double level, SeedTree seeds) {
    Interval.tail(level); // refuses a level out of range, also where nothing varies
    if (data.constant() && data.units() > 1) {
      double value = data.estimate();
      return Interval.between(data, value, value, value, level, "constant");
    }
    boolean few = data.units() < MANY_RUNS && data.standardError().isPresent();
    IntervalMethod method = few ? new BootstrapT(resamples) : new PercentileBootstrap(resamples);
    return method.of(data, level, seeds);
  }
}
