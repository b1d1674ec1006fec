package org.jackdaw.stats;

import java.util.Arrays;
import java.util.Optional;

/**
 * The mean of the middle half of all runs of all tasks (IQM; Agarwal et al. 2021): of K pooled
 * scores the floor(K / 4) lowest and as many highest are left out.
 *
 * <p>Where tasks count equally ({@link Weighting#TASKS}) scores are left out from either end as
 * long as those left out weigh no more than a quarter; with equally many runs of every task this is
 * the same number.
 *
 * <p>Influences are those of a trimmed mean: scores outside the middle half act as its nearest
 * score does (Huber 1981, section 3.3).
 *
 * @param weighting who counts equally
 */
public record InterquartileMean(Weighting weighting) implements Statistic {

  /** Every run counts the same. */
  public InterquartileMean() {
    this(Weighting.RUNS);
  }

  @Override
  public String name() {
    return "iqm";
  }

  @Override
  public double of(double[][] byTask) {
    return weighs(byTask) ? MiddleHalf.weighted(byTask).mean() : ofAlike(byTask);
  }

  /** Without weights, the work of 50 000 resamples: one sort and one sum. */
  private static double ofAlike(double[][] byTask) {
    double[] ascending = pooled(byTask);
    Arrays.sort(ascending);
    int cut = ascending.length / 4;
    double sum = 0;
    for (int k = cut; k < ascending.length - cut; k++) {
      sum += ascending[k];
    }
    return sum / (ascending.length - 2 * cut);
  }

  @Override
  public Optional<double[][]> influence(double[][] byTask) {
    MiddleHalf middle = weighs(byTask) ? MiddleHalf.weighted(byTask) : MiddleHalf.alike(byTask);
    return Optional.of(middle.influence(byTask));
  }

  private boolean weighs(double[][] byTask) {
    return weighting == Weighting.TASKS
        && Arrays.stream(byTask).anyMatch(runs -> runs.length != byTask[0].length);
  }

  private static double[] pooled(double[][] byTask) {
    double[] pooled = new double[Arrays.stream(byTask).mapToInt(runs -> runs.length).sum()];
    int at = 0;
    for (double[] runs : byTask) {
      System.arraycopy(runs, 0, pooled, at, runs.length);
      at += runs.length;
    }
    return pooled;
  }
}
