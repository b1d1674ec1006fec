package org.jackdaw.stats.test;

import java.util.Arrays;
import java.util.List;
import org.hipparchus.distribution.continuous.ChiSquaredDistribution;
import org.hipparchus.distribution.continuous.FDistribution;

/**
 * Friedman's test on whether several agents rank alike over many tasks (Friedman 1937,
 * doi:10.1080/01621459.1937.10503522), with the correction of Iman and Davenport (1980), as Demsar
 * (2006) advises. Below about ten tasks the distributions are rough.
 *
 * @param averageRanks of each agent over tasks; rank 1 is the highest score, ties share
 * @param tasks how many
 * @param chiSquared Friedman's statistic, corrected for ties
 * @param p its p-value, with one degree of freedom less than agents
 * @param f the statistic of Iman and Davenport; infinite where all tasks agree
 * @param pOfF its p-value
 */
public record FriedmanTest(
    List<Double> averageRanks, int tasks, double chiSquared, double p, double f, double pOfF) {

  /** Copies the ranks. */
  public FriedmanTest {
    averageRanks = List.copyOf(averageRanks);
  }

  /**
   * Tests agents over tasks.
   *
   * @param scores one score per task and agent [task][agent], finite; at least two of each
   * @return the test; where all agents tie on every task nothing differs and both p are 1
   */
  public static FriedmanTest of(double[][] scores) {
    int tasks = scores.length;
    int agents = tasks == 0 ? 0 : scores[0].length;
    requireTable(scores, agents);
    double[] sums = new double[agents];
    double ties = 0;
    for (double[] task : scores) {
      Sample.of("Friedman's test", task, 2);
      ties += addRanks(task, sums);
    }
    double[] ranks = Arrays.stream(sums).map(sum -> sum / tasks).toArray();
    return of(ranks, tasks, chiSquared(ranks, tasks, ties));
  }

  private static void requireTable(double[][] scores, int agents) {
    boolean even = Arrays.stream(scores).allMatch(task -> task.length == agents);
    if (scores.length < 2 || agents < 2 || !even) {
      throw new IllegalArgumentException(
          "Friedman's test: needs at least 2 tasks with the same agents, at least 2");
    }
  }

  /** Adds the ranks within a task; the sum of t^3 - t over groups of t equal scores. */
  private static double addRanks(double[] task, double[] sums) {
    double ties = 0;
    for (int i = 0; i < task.length; i++) {
      double score = task[i];
      double above = Arrays.stream(task).filter(other -> other > score).count();
      double equal = Arrays.stream(task).filter(other -> other == score).count();
      sums[i] += above + (equal + 1) / 2;
      ties += equal * equal - 1;
    }
    return ties;
  }

  private static double chiSquared(double[] ranks, int tasks, double ties) {
    double k = ranks.length;
    double squares = Arrays.stream(ranks).map(rank -> rank * rank).sum();
    double raw = 12 * tasks / (k * (k + 1)) * (squares - k * (k + 1) * (k + 1) / 4);
    double correction = 1 - ties / (tasks * k * (k * k - 1));
    return correction == 0 ? 0 : Math.max(0, raw / correction);
  }

  private static FriedmanTest of(double[] ranks, int tasks, double chiSquared) {
    int k = ranks.length;
    double rest = tasks * (k - 1.0) - chiSquared;
    double f =
        rest <= 1e-12 * tasks * k ? Double.POSITIVE_INFINITY : (tasks - 1) * chiSquared / rest;
    double p = 1 - new ChiSquaredDistribution(k - 1.0).cumulativeProbability(chiSquared);
    double pOfF =
        f == Double.POSITIVE_INFINITY
            ? 0
            : 1 - new FDistribution(k - 1.0, (k - 1.0) * (tasks - 1)).cumulativeProbability(f);
    return new FriedmanTest(Arrays.stream(ranks).boxed().toList(), tasks, chiSquared, p, f, pOfF);
  }

  /**
   * The critical difference of Nemenyi (1963): agents whose average ranks lie further apart differ,
   * with all pairs taken into account.
   *
   * @param alpha the probability of any false claim, in (0, 1), such as 0.05
   * @return in ranks: q sqrt(k (k + 1) / (6 tasks)), where q is the studentised range's quantile
   *     over the square root of 2
   */
  public double criticalDifference(double alpha) {
    double k = averageRanks.size();
    double q = StudentisedRange.upperQuantile(averageRanks.size(), alpha) / StrictMath.sqrt(2);
    return q * StrictMath.sqrt(k * (k + 1) / (6.0 * tasks));
  }
}
