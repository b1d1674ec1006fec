package org.jackdaw.stats;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;

/** Influences of runs on a statistic, and the standard errors that follow from them. */
final class Influence {

  private Influence() {}

  /** Influences on the average over tasks of the average over runs of a transformed score. */
  static double[][] onAverage(double[][] byTask, DoubleUnaryOperator transform) {
    double average = average(byTask, transform);
    double[][] influence = new double[byTask.length][];
    for (int m = 0; m < byTask.length; m++) {
      influence[m] = new double[byTask[m].length];
      for (int i = 0; i < influence[m].length; i++) {
        influence[m][i] = (transform.applyAsDouble(byTask[m][i]) - average) / byTask.length;
      }
    }
    return influence;
  }

  /** The average over tasks of the average over runs of a transformed score. */
  static double average(double[][] byTask, DoubleUnaryOperator transform) {
    double sum = 0;
    for (double[] runs : byTask) {
      double total = 0;
      for (double score : runs) {
        total += transform.applyAsDouble(score);
      }
      sum += total / runs.length;
    }
    return sum / byTask.length;
  }

  /** The standard error where the tasks are given and their runs are drawn. */
  static OptionalDouble errorOfRuns(double[][] influence) {
    double variance = 0;
    for (double[] runs : influence) {
      if (runs.length < 2) {
        return OptionalDouble.empty();
      }
      variance += Mean.sampleVariance(runs) / runs.length;
    }
    return OptionalDouble.of(StrictMath.sqrt(variance));
  }

  /** The standard error where the tasks themselves are drawn. */
  static OptionalDouble errorOfTasks(double[][] influence) {
    if (influence.length < 2) {
      return OptionalDouble.empty();
    }
    double[] tasks = new double[influence.length];
    Arrays.setAll(tasks, m -> Mean.mean(influence[m]));
    return OptionalDouble.of(StrictMath.sqrt(Mean.sampleVariance(tasks) * tasks.length));
  }

  /** The mean influence of each task's runs, as the one influence of the task. */
  static double[][] ofTasks(double[][] influence) {
    return Arrays.stream(influence)
        .map(runs -> new double[] {Mean.mean(runs)})
        .toArray(double[][]::new);
  }

  /** Influences of pairs: those of the two runs together. */
  static double[][] sum(double[][] first, double[][] second) {
    double[][] sum = new double[first.length][];
    for (int m = 0; m < first.length; m++) {
      sum[m] = first[m].clone();
      for (int i = 0; i < sum[m].length; i++) {
        sum[m][i] += second[m][i];
      }
    }
    return sum;
  }
}
