package org.jackdaw.stats.test;

import java.util.Comparator;
import java.util.stream.IntStream;

/** P-values of several tests, corrected for there being several. */
public final class Corrections {

  private Corrections() {}

  /**
   * Holm's step-down correction (1979): rejecting what is at most alpha keeps the probability of
   * any false rejection at alpha, however the tests depend on each other.
   *
   * @param p p-values in [0, 1], in any order
   * @return corrected p-values, in the same order, at most 1
   */
  public static double[] holm(double... p) {
    int[] order = ascending(p);
    double[] corrected = new double[p.length];
    double largest = 0;
    for (int i = 0; i < p.length; i++) {
      largest = Math.max(largest, Math.min(1, (p.length - i) * p[order[i]]));
      corrected[order[i]] = largest;
    }
    return corrected;
  }

  /**
   * The correction of Benjamini and Hochberg (1995, doi:10.1111/j.2517-6161.1995.tb02031.x):
   * rejecting what is at most q keeps the expected share of false rejections at q, for independent
   * tests.
   *
   * @param p p-values in [0, 1], in any order
   * @return corrected p-values, in the same order, at most 1
   */
  public static double[] benjaminiHochberg(double... p) {
    int[] order = ascending(p);
    double[] corrected = new double[p.length];
    double smallest = 1;
    for (int i = p.length - 1; i >= 0; i--) {
      smallest = Math.min(smallest, p.length * p[order[i]] / (i + 1));
      corrected[order[i]] = smallest;
    }
    return corrected;
  }

  private static int[] ascending(double[] p) {
    for (double value : p) {
      if (!(value >= 0 && value <= 1)) {
        throw new IllegalArgumentException("p-values must be in [0, 1], got " + value);
      }
    }
    return IntStream.range(0, p.length)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> p[i]))
        .mapToInt(i -> i)
        .toArray();
  }
}
