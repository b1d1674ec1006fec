package org.jackdaw.stats.test;

import org.hipparchus.distribution.continuous.TDistribution;

/**
 * Welch's test on the difference of two means whose groups may spread differently (Welch 1947,
 * doi:10.1093/biomet/34.1-2.28), with the degrees of freedom of Satterthwaite.
 *
 * @param difference mean of x minus mean of y
 * @param standardError of the difference
 * @param t the difference in standard errors
 * @param degreesOfFreedom of Student's t
 * @param p two-sided p-value
 */
public record WelchTest(
    double difference, double standardError, double t, double degreesOfFreedom, double p) {

  /**
   * Tests whether two agents' runs differ in their mean.
   *
   * @param x scores of one agent, at least two, finite
   * @param y scores of the other, at least two, finite
   * @return the test; where neither group varies, p is 1 for equal means and 0 for others
   */
  public static WelchTest of(double[] x, double[] y) {
    Sample one = Sample.of("Welch's test", x, 2);
    Sample other = Sample.of("Welch's test", y, 2);
    double u = one.variance() / one.size();
    double v = other.variance() / other.size();
    double difference = one.mean() - other.mean();
    if (u + v == 0) {
      double t = difference == 0 ? 0 : Math.signum(difference) * Double.POSITIVE_INFINITY;
      return new WelchTest(
          difference, 0, t, one.size() + other.size() - 2, difference == 0 ? 1 : 0);
    }
    double freedom = (u + v) * (u + v) / (u * u / (one.size() - 1) + v * v / (other.size() - 1));
    double error = StrictMath.sqrt(u + v);
    double t = difference / error;
    return new WelchTest(difference, error, t, freedom, 2 * below(-Math.abs(t), freedom));
  }

  /**
   * One-sided test of "the difference is at most theta".
   *
   * @param theta the hypothesis, in the unit of the scores
   * @return the p-value; small values speak for a larger difference
   */
  public double pGreater(double theta) {
    if (standardError == 0) {
      return difference > theta ? 0 : 1;
    }
    return below((theta - difference) / standardError, degreesOfFreedom);
  }

  /**
   * One-sided test of "the difference is at least theta".
   *
   * @param theta the hypothesis, in the unit of the scores
   * @return the p-value; small values speak for a smaller difference
   */
  public double pLess(double theta) {
    if (standardError == 0) {
      return difference < theta ? 0 : 1;
    }
    return below((difference - theta) / standardError, degreesOfFreedom);
  }

  private static double below(double t, double freedom) {
    return new TDistribution(freedom).cumulativeProbability(t);
  }
}
