package org.jackdaw.stats.power;

import java.util.Arrays;
import java.util.Optional;
import org.hipparchus.distribution.discrete.BinomialDistribution;

/**
 * A range that holds a given share of all future runs, with a given confidence, whatever their
 * distribution: between two runs equally far from the lowest and the highest (Wilks 1941). It says
 * what to expect of a single run, where a confidence interval says how well a mean is known.
 *
 * @param low its lower end, the score of a run
 * @param high its upper end, the score of a run
 * @param content the share of runs that it holds at least
 * @param confidence how sure that is
 */
public record ToleranceInterval(double low, double high, double content, double confidence) {

  /**
   * The narrowest such interval between runs.
   *
   * @param scores one score per run; not modified
   * @param content the share of runs to be held, in (0, 1)
   * @param confidence how sure that shall be, in (0, 1)
   * @return empty where the runs are too few: see {@link #runs}
   */
  public static Optional<ToleranceInterval> of(double[] scores, double content, double confidence) {
    check(content, confidence);
    double[] ascending = scores.clone();
    Arrays.sort(ascending);
    Optional<ToleranceInterval> narrowest = Optional.empty();
    for (int cut = 0; 2 * cut + 1 < scores.length; cut++) {
      if (confidence(scores.length, cut, content) < confidence) {
        break;
      }
      double low = ascending[cut];
      double high = ascending[ascending.length - 1 - cut];
      narrowest = Optional.of(new ToleranceInterval(low, high, content, confidence));
    }
    return narrowest;
  }

  /**
   * How many runs such an interval needs; it is then from the lowest to the highest.
   *
   * @param content the share of runs to be held, in (0, 1)
   * @param confidence how sure that shall be, in (0, 1)
   * @return number of runs
   */
  public static int runs(double content, double confidence) {
    check(content, confidence);
    int runs = 2;
    while (confidence(runs, 0, content) < confidence) {
      runs++;
    }
    return runs;
  }

  /** How sure the range without so many runs at either end holds the share: order statistics. */
  private static double confidence(int runs, int cut, double content) {
    int inside = runs - 1 - 2 * cut;
    return new BinomialDistribution(runs, content).cumulativeProbability(inside - 1);
  }

  private static void check(double content, double confidence) {
    if (!(content > 0 && content < 1)) {
      throw new IllegalArgumentException("content must be in (0, 1), got " + content);
    }
    if (!(confidence > 0 && confidence < 1)) {
      throw new IllegalArgumentException("confidence must be in (0, 1), got " + confidence);
    }
  }
}
