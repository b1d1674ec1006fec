package org.jackdaw.stats;

import java.util.Arrays;
import java.util.Comparator;

/**
 * The scores that are left when a quarter of the weight is cut off at either end.
 *
 * @param low the lowest score left
 * @param high the highest score left
 * @param kept the weight left, of 1
 * @param mean their weighted mean
 * @param weights the weight of one run of each task
 */
record MiddleHalf(double low, double high, double kept, double mean, double[] weights) {

  /** Sums of weights are this exact. */
  private static final double TOLERANCE = 1e-9;

  /** A score and what it weighs. */
  private record Weighted(double score, double weight) {}

  /** Every task weighs the same. */
  static MiddleHalf weighted(double[][] byTask) {
    double[] weights = new double[byTask.length];
    Arrays.setAll(weights, m -> 1.0 / byTask.length / byTask[m].length);
    return of(byTask, weights);
  }

  /** Every run weighs the same. */
  static MiddleHalf alike(double[][] byTask) {
    int runs = Arrays.stream(byTask).mapToInt(task -> task.length).sum();
    double[] weights = new double[byTask.length];
    Arrays.fill(weights, 1.0 / runs);
    return of(byTask, weights);
  }

  private static MiddleHalf of(double[][] byTask, double[] weights) {
    Weighted[] ascending = ascending(byTask, weights);
    int first = 0;
    for (double cut = ascending[0].weight(); cut <= 0.25 + TOLERANCE; ) {
      cut += ascending[++first].weight();
    }
    int last = ascending.length - 1;
    for (double cut = ascending[last].weight(); cut <= 0.25 + TOLERANCE; ) {
      cut += ascending[--last].weight();
    }
    return between(ascending, first, last, weights);
  }

  private static Weighted[] ascending(double[][] byTask, double[] weights) {
    Weighted[] all = new Weighted[Arrays.stream(byTask).mapToInt(task -> task.length).sum()];
    int at = 0;
    for (int m = 0; m < byTask.length; m++) {
      for (double score : byTask[m]) {
        all[at++] = new Weighted(score, weights[m]);
      }
    }
    Arrays.sort(all, Comparator.comparingDouble(Weighted::score));
    return all;
  }

  private static MiddleHalf between(Weighted[] ascending, int first, int last, double[] weights) {
    double kept = 0;
    double sum = 0;
    for (int k = first; k <= last; k++) {
      kept += ascending[k].weight();
      sum += ascending[k].weight() * ascending[k].score();
    }
    return new MiddleHalf(
        ascending[first].score(), ascending[last].score(), kept, sum / kept, weights);
  }

  /** How far each run moves the mean. */
  double[][] influence(double[][] byTask) {
    double[][] influence = new double[byTask.length][];
    double centre = 0;
    for (int m = 0; m < byTask.length; m++) {
      influence[m] = new double[byTask[m].length];
      for (int i = 0; i < influence[m].length; i++) {
        influence[m][i] = Math.min(Math.max(byTask[m][i], low), high);
        centre += weights[m] * influence[m][i];
      }
    }
    for (int m = 0; m < byTask.length; m++) {
      double scale = weights[m] * influence[m].length / kept;
      for (int i = 0; i < influence[m].length; i++) {
        influence[m][i] = scale * (influence[m][i] - centre);
      }
    }
    return influence;
  }
}
