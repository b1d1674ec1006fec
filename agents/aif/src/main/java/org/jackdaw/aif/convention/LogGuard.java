package org.jackdaw.aif.convention;

import org.jackdaw.api.prob.Logarithm;

/**
 * How the logarithm of a probability that may be zero is taken; the only guarded logarithm of this
 * engine.
 *
 * @param kind where epsilon enters
 * @param epsilon in (0, 1)
 */
public record LogGuard(Kind kind, double epsilon) {

  /** Where the guard's epsilon enters. */
  public enum Kind {
    /** ln(x + epsilon): every logarithm is shifted a little. */
    ADDED,
    /** ln(max(x, epsilon)): logarithms above epsilon are exact. */
    FLOORED
  }

  /** Refuses an epsilon outside (0, 1). */
  public LogGuard {
    if (!(epsilon > 0 && epsilon < 1)) {
      throw new IllegalArgumentException("log guard: epsilon must be in (0, 1), got " + epsilon);
    }
  }

  /**
   * The guard ln(x + epsilon).
   *
   * @param epsilon in (0, 1)
   * @return the guard
   */
  public static LogGuard added(double epsilon) {
    return new LogGuard(Kind.ADDED, epsilon);
  }

  /**
   * The guard ln(max(x, epsilon)).
   *
   * @param epsilon in (0, 1)
   * @return the guard
   */
  public static LogGuard floored(double epsilon) {
    return new LogGuard(Kind.FLOORED, epsilon);
  }

  /**
   * The guarded logarithm.
   *
   * @param x a probability
   * @return nats, finite
   */
  public double log(double x) {
    return Logarithm.of(kind == Kind.FLOORED ? Math.max(x, epsilon) : x + epsilon);
  }

  /**
   * A probability times its guarded logarithm.
   *
   * @param x a probability
   * @return x ln x, exactly 0 at 0
   */
  public double timesLog(double x) {
    if (x == 0 || x == 1 && kind == Kind.FLOORED) {
      return 0;
    }
    return x * log(x);
  }

  /**
   * The sum of probabilities times their guarded logarithms, from the first to the last.
   *
   * @param p holds the probabilities
   * @param size how many
   * @return sum of x ln x, the negative entropy
   */
  public double timesLog(double[] p, int size) {
    double sum = 0;
    for (int i = 0; i < size; i++) {
      sum += timesLog(p[i]);
    }
    return sum;
  }

  /**
   * The numbers whose logarithms are taken in place of probabilities.
   *
   * @param p probabilities, and maybe more after them
   * @param size how many
   * @param target overwritten
   */
  public void guard(double[] p, int size, double[] target) {
    boolean floored = kind == Kind.FLOORED;
    double least = floored ? epsilon : 0;
    double more = floored ? 0 : epsilon;
    for (int i = 0; i < size; i++) {
      target[i] = Math.max(p[i] + more, least);
    }
  }

  /**
   * The logarithm that stands for an impossible event.
   *
   * @return ln(epsilon), in nats
   */
  public double ofZero() {
    return Logarithm.of(epsilon);
  }
}
