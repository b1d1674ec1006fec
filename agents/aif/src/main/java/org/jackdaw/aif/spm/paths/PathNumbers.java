package org.jackdaw.aif.spm.paths;

import java.util.Arrays;
import org.jackdaw.aif.convention.LogGuard;
import org.jackdaw.aif.model.ColumnMatrix;
import org.jackdaw.api.prob.Digamma;

/** The numerical conventions of the scheme. */
final class PathNumbers {

  /** The logarithm that stands for that of zero. */
  static final double LEAST_LOG = -32;

  static final LogGuard GUARD = LogGuard.floored(StrictMath.exp(LEAST_LOG));

  /** Counts per column that stand for a table that is known. */
  static final double FIRM = 512;

  /** States no more probable than this are not updated. */
  static final double SMALLEST_UPDATED = StrictMath.exp(-16);

  /** Joint states no more probable than this are not imagined. */
  static final double SMALLEST_IMAGINED = StrictMath.exp(-8);

  /** Most joint states that are imagined after a policy. */
  static final int IMAGINED = 4;

  /** A column with a count of this holds nothing new. */
  private static final double KNOWN = 256;

  private PathNumbers() {}

  static double log(double x) {
    return GUARD.log(x);
  }

  /** Counts as they are, or those that stand for a table that is known. */
  static double[] counts(ColumnMatrix table, boolean learnt) {
    double[] counts = (learnt ? table : table.normalised()).toArray();
    for (int i = 0; !learnt && i < counts.length; i++) {
      counts[i] *= FIRM;
    }
    return counts;
  }

  /** Which counts may grow: all but zeros that are learnt. */
  static boolean[] growing(double[] counts, boolean learnt) {
    boolean[] grows = new boolean[counts.length];
    for (int i = 0; i < counts.length; i++) {
      grows[i] = counts[i] > 0;
    }
    return grows;
  }

  /** The guarded logarithms. */
  static double[] logs(double... values) {
    return Arrays.stream(values).map(PathNumbers::log).toArray();
  }

  /** Scales part of an array to sum one; zeros become uniform. */
  static void normalise(double[] values, int from, int size) {
    double sum = 0;
    for (int i = from; i < from + size; i++) {
      sum += values[i];
    }
    for (int i = from; i < from + size; i++) {
      values[i] = sum > 0 ? values[i] / sum : 1.0 / size;
    }
  }

  /**
   * Writes probabilities proportional to the exponentials of values; returns the logarithm of the
   * sum of those.
   */
  static double normaliseLogs(double[] logs, double[] target) {
    softmax(1, logs, target);
    double max = logs[likeliest(logs)];
    double sum = 0;
    for (double log : logs) {
      sum += StrictMath.exp(log - max);
    }
    return max + StrictMath.log(sum);
  }

  /** The first of the largest values. */
  static int likeliest(double... values) {
    int best = 0;
    for (int i = 1; i < values.length; i++) {
      best = values[i] > values[best] ? i : best;
    }
    return best;
  }

  /** Probabilities proportional to the exponentials of scaled values. */
  static void softmax(double scale, double[] values, double[] target) {
    double max = values[0];
    for (double value : values) {
      max = Math.max(max, value);
    }
    for (int i = 0; i < values.length; i++) {
      target[i] = StrictMath.exp(scale * (values[i] - max));
    }
    normalise(target, 0, target.length);
  }

  /**
   * Expected information about parameters per cell of counts: ln a0 - ln a + 1/a - 1/a0 + psi(a) -
   * psi(a0), at least 0, and 0 for a count of 0; all zero once every column is known.
   */
  static void novelty(double[] counts, int rows, double[] target) {
    boolean known = true;
    for (int from = 0; from < counts.length; from += rows) {
      double total = 0;
      double largest = 0;
      for (int i = from; i < from + rows; i++) {
        total += counts[i];
        largest = Math.max(largest, counts[i]);
      }
      known &= largest >= KNOWN;
      for (int i = from; i < from + rows; i++) {
        target[i] = counts[i] > 0 ? Math.max(0, weight(counts[i]) - weight(total)) : 0;
      }
    }
    if (known) {
      Arrays.fill(target, 0);
    }
  }

  private static double weight(double count) {
    return Digamma.of(count) + 1 / count - StrictMath.log(count);
  }
}
