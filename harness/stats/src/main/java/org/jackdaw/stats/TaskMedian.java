package org.jackdaw.stats;

import java.util.Arrays;

/**
 * The median over tasks of the average over runs. It has no formula for its standard error, so
 * intervals that need one have no bounds.
 */
public record TaskMedian() implements Statistic {

  @Override
  public String name() {
    return "median";
  }

  @Override
  public double of(double[][] byTask) {
    double[] means = new double[byTask.length];
    for (int m = 0; m < means.length; m++) {
      means[m] = Mean.mean(byTask[m]);
    }
    Arrays.sort(means);
    return Quantiles.of(means, 0.5);
  }
}
