package org.jackdaw.stats;

/**
 * One point of a profile of mean scores: the share of tasks whose average over runs is strictly
 * more than a threshold (Agarwal et al. 2021). It hides how much runs differ, which {@link
 * FractionAbove} shows.
 *
 * @param threshold in units of the scores; finite
 */
public record TasksAbove(double threshold) implements Statistic {

  @Override
  public String name() {
    return "share of tasks above " + threshold;
  }

  @Override
  public double of(double[][] byTask) {
    int above = 0;
    for (double[] runs : byTask) {
      if (Mean.mean(runs) > threshold) {
        above++;
      }
    }
    return above / (double) byTask.length;
  }
}
