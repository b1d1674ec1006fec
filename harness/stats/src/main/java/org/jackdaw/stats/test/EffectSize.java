package org.jackdaw.stats.test;

import org.jackdaw.api.prob.LogGamma;

/** How large a difference is, in units that do not depend on the score. */
public final class EffectSize {

  private EffectSize() {}

  /**
   * Cohen's d (1988): the difference of means in pooled standard deviations.
   *
   * @param x scores of one agent, at least two, finite
   * @param y scores of the other, at least two, finite
   * @return positive where x is larger; 0 for equal means and infinite for others where neither
   *     group varies
   */
  public static double cohenD(double[] x, double[] y) {
    Sample one = Sample.of("Cohen's d", x, 2);
    Sample other = Sample.of("Cohen's d", y, 2);
    double squares = (one.size() - 1) * one.variance() + (other.size() - 1) * other.variance();
    double difference = one.mean() - other.mean();
    return difference == 0
        ? 0
        : difference / StrictMath.sqrt(squares / (one.size() + other.size() - 2));
  }

  /**
   * Hedges' g (1981, doi:10.3102/10769986006002107): Cohen's d without its bias for few runs, by
   * the exact factor gamma(v / 2) / (sqrt(v / 2) gamma((v - 1) / 2)) with v degrees of freedom.
   *
   * @param x scores of one agent, at least two, finite
   * @param y scores of the other, at least two, finite
   * @return positive where x is larger, nearer to 0 than d
   */
  public static double hedgesG(double[] x, double[] y) {
    double v = x.length + y.length - 2.0;
    double d = cohenD(x, y);
    double log = LogGamma.of(v / 2) - LogGamma.of((v - 1) / 2);
    return d * StrictMath.exp(log) / StrictMath.sqrt(v / 2);
  }

  /**
   * The measure of Vargha and Delaney (2000, doi:10.3102/10769986025002101): the probability that a
   * run of x scores higher than one of y, ties counted as one half.
   *
   * @param x scores of one agent, at least one, finite
   * @param y scores of the other, at least one, finite
   * @return in [0, 1]; 0.5 where neither tends to be larger
   */
  public static double a12(double[] x, double[] y) {
    MannWhitneyTest ranks = MannWhitneyTest.of(x, y);
    return ranks.u() / ranks.pairs();
  }
}
