package org.jackdaw.stats;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;

/** The average over tasks of the average over runs. */
public final class Mean implements Statistic {

  @Override
  public String name() {
    return "mean";
  }

  @Override
  public double of(double[][] byTask) {
    double sum = 0;
    for (double[] runs : byTask) {
      sum += mean(runs);
    }
    return sum / byTask.length;
  }

  /**
   * Tasks are independent strata: the variance of the mean of M task means is the sum of their
   * variances over M squared.
   */
  @Override
  public OptionalDouble standardError(double[][] byTask) {
    double variance = 0;
    for (double[] runs : byTask) {
      if (runs.length < 2) {
        return OptionalDouble.empty();
      }
      variance += sampleVariance(runs) / runs.length;
    }
    return OptionalDouble.of(StrictMath.sqrt(variance) / byTask.length);
  }

  @Override
  public Optional<double[][]> influence(double[][] byTask) {
    return Optional.of(Influence.onAverage(byTask, DoubleUnaryOperator.identity()));
  }

  static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  static double sampleVariance(double[] values) {
    double mean = mean(values);
    double squares = 0;
    for (double value : values) {
      squares += (value - mean) * (value - mean);
    }
    return constant(values) ? 0 : squares / (values.length - 1);
  }

  /** Their mean may differ from equal values in its last digit, which is no spread. */
  private static boolean constant(double[] values) {
    for (double value : values) {
      if (value != values[0]) {
        return false;
      }
    }
    return true;
  }
}
