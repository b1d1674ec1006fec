package org.jackdaw.stats;

import java.util.Optional;

/**
 * One point of a performance profile: the average over tasks of the share of runs that score
 * strictly more than a threshold (Agarwal et al. 2021).
 *
 * @param threshold in units of the scores; finite
 */
public record FractionAbove(double threshold) implements Statistic {

  @Override
  public String name() {
    return "share of runs above " + threshold;
  }

  @Override
  public double of(double[][] byTask) {
    return Influence.average(byTask, this::above);
  }

  @Override
  public Optional<double[][]> influence(double[][] byTask) {
    return Optional.of(Influence.onAverage(byTask, this::above));
  }

  private double above(double score) {
    return score > threshold ? 1 : 0;
  }
}
