package org.jackdaw.aif.model;

import org.jackdaw.api.prob.Digamma;

/**
 * What an outcome teaches about a column of Dirichlet counts, in the order of operations that
 * pymdp's JAX generation has (Da Costa et al. 2020, eq. D.15, doi:10.1016/j.jmp.2020.102447).
 *
 * <p>Implementation note: for counts near zero the terms are as large as 4.5e15 and cancel, so what
 * is left depends on how each step rounds; only the same steps give the same numbers. The digamma
 * of a small count is reflected there too. For counts above 1e-4 this does not matter.
 */
public final class DigammaGain {

  private static final double REFLECTED_BELOW = 0.5;

  private DigammaGain() {}

  /**
   * The gain of one cell.
   *
   * @param count the cell's count, above 0
   * @param total the counts of its column together, above 0
   * @return ln total - ln count + 1/count - 1/total + psi(count) - psi(total), in nats
   */
  public static double of(double count, double total) {
    double logs = StrictMath.log(total) - StrictMath.log(count);
    return logs + 1 / count - 1 / total + digamma(count) - digamma(total);
  }

  private static double digamma(double x) {
    return x < REFLECTED_BELOW
        ? Digamma.of(1 - x) - Math.PI * StrictMath.cos(Math.PI * x) / StrictMath.sin(Math.PI * x)
        : Digamma.of(x);
  }
}
