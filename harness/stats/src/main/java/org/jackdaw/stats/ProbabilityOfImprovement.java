package org.jackdaw.stats;

import java.util.Optional;

/**
 * How probable it is that a run of the first agent beats one of the second on a task drawn at
 * random: the average over tasks of the share of pairs of runs that the first wins, ties counting
 * half (Agarwal et al. 2021; on one task Vargha and Delaney's A12, 2000). 0.5 says nothing either
 * way. Its influences are the placements of DeLong, DeLong and Clarke-Pearson (1988).
 */
public record ProbabilityOfImprovement() implements Contrast {

  @Override
  public String name() {
    return "probability of improvement";
  }

  @Override
  public double of(double[][] first, double[][] second) {
    double sum = 0;
    for (int m = 0; m < first.length; m++) {
      sum += onTask(first[m], second[m]);
    }
    return sum / first.length;
  }

  /** The share of pairs of runs on one task that the first agent wins, ties counting half. */
  static double onTask(double[] first, double[] second) {
    double wins = 0;
    for (double score : first) {
      wins += wins(score, second);
    }
    return wins / ((double) first.length * second.length);
  }

  /** How many of the others a score beats, ties counting half. */
  private static double wins(double score, double[] others) {
    int twice = 0;
    for (double other : others) {
      twice += score > other ? 2 : score == other ? 1 : 0;
    }
    return twice / 2.0;
  }

  @Override
  public Optional<Influences> influences(double[][] first, double[][] second) {
    double overall = of(first, second);
    double[][] forFirst = new double[first.length][];
    double[][] forSecond = new double[first.length][];
    for (int m = 0; m < first.length; m++) {
      forFirst[m] = new double[first[m].length];
      for (int i = 0; i < forFirst[m].length; i++) {
        forFirst[m][i] = (wins(first[m][i], second[m]) / second[m].length - overall) / first.length;
      }
      double onTask = onTask(first[m], second[m]);
      forSecond[m] = new double[second[m].length];
      for (int j = 0; j < forSecond[m].length; j++) {
        double lost = 1 - wins(second[m][j], first[m]) / first[m].length;
        forSecond[m][j] = (lost - onTask) / first.length;
      }
    }
    return Optional.of(new Influences(forFirst, forSecond));
  }
}
