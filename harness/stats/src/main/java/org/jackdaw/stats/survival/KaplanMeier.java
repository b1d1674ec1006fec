package org.jackdaw.stats.survival;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.TreeSet;

/**
 * The share of runs for which something has not happened yet, by time (the product-limit estimate
 * of Kaplan and Meier 1958). Runs that were not seen to the end count for as long as they were
 * watched, and are never dropped.
 *
 * @param steps when something happened, ascending
 */
public record KaplanMeier(List<Step> steps) {

  private static final double ROUNDING = 1e-12;

  /**
   * A time at which something happened.
   *
   * @param time when
   * @param atRisk how many runs were still watched and waiting just before
   * @param ended to how many it happened
   * @param survival the share still waiting just after
   */
  public record Step(double time, int atRisk, int ended, double survival) {}

  /** Copies the steps. */
  public KaplanMeier {
    steps = List.copyOf(steps);
  }

  /**
   * The estimate from runs.
   *
   * @param durations one per run, at least one
   * @return the estimate
   */
  public static KaplanMeier of(List<Duration> durations) {
    if (durations.isEmpty()) {
      throw new IllegalArgumentException("survival needs at least one run");
    }
    TreeSet<Double> times = new TreeSet<>();
    durations.stream().filter(Duration::ended).forEach(d -> times.add(d.time()));
    List<Step> steps = new ArrayList<>();
    double survival = 1;
    for (double time : times) {
      int atRisk = (int) durations.stream().filter(d -> d.time() >= time).count();
      int ended = (int) durations.stream().filter(d -> d.ended() && d.time() == time).count();
      survival *= 1 - ended / (double) atRisk;
      steps.add(new Step(time, atRisk, ended, survival));
    }
    return new KaplanMeier(steps);
  }

  /**
   * The share still waiting after a time.
   *
   * @param time when
   * @return in [0, 1]
   */
  public double survival(double time) {
    double survival = 1;
    for (Step step : steps) {
      if (step.time() <= time) {
        survival = step.survival();
      }
    }
    return survival;
  }

  /**
   * The median time.
   *
   * @return the first time after which at most half are still waiting; empty if more than half were
   *     waiting to the end
   */
  public OptionalDouble median() {
    return steps.stream()
        .filter(step -> step.survival() <= 0.5 + ROUNDING)
        .mapToDouble(Step::time)
        .findFirst();
  }

  /**
   * The mean time where none counts more than a horizon: the area under the curve up to there.
   *
   * @param horizon such as the length of training; at least 0. Runs must have been watched until
   *     then, or ended before
   * @return in units of time
   */
  public double restrictedMean(double horizon) {
    return area(0, horizon);
  }

  /**
   * The standard error of {@link #restrictedMean} (Greenwood's formula; Klein and Moeschberger
   * 2003, section 4.5).
   *
   * @param horizon as there
   * @return in units of time; 0 where nothing varies
   */
  public double restrictedMeanError(double horizon) {
    double variance = 0;
    for (Step step : steps) {
      if (step.time() <= horizon && step.atRisk() > step.ended()) {
        double area = area(step.time(), horizon);
        variance +=
            area * area * step.ended() / (step.atRisk() * (double) (step.atRisk() - step.ended()));
      }
    }
    return StrictMath.sqrt(variance);
  }

  private double area(double from, double to) {
    double area = 0;
    double at = from;
    for (Step step : steps) {
      if (step.time() > from && step.time() < to) {
        area += survival(at) * (step.time() - at);
        at = step.time();
      }
    }
    return area + survival(at) * (to - at);
  }
}
