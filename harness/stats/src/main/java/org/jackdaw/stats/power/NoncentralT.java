package org.jackdaw.stats.power;

import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.special.Beta;
import org.hipparchus.special.Gamma;

/**
 * The noncentral t distribution, the distribution of Student's ratio where there is an effect. Its
 * distribution function is summed as a series of incomplete beta functions (Lenth 1989, algorithm
 * AS 243).
 *
 * @param degrees degrees of freedom, above 0
 * @param noncentrality the effect in standard errors; magnitude at most 37, where the series starts
 *     to underflow
 */
record NoncentralT(double degrees, double noncentrality) {

  private static final NormalDistribution NORMAL = new NormalDistribution();
  private static final double MOST = 37;
  private static final double TOLERANCE = 1e-14;
  private static final int MOST_TERMS = 10_000;

  NoncentralT {
    if (!(degrees > 0) || !(Math.abs(noncentrality) <= MOST)) {
      throw new IllegalArgumentException(
          "needs degrees > 0 and noncentrality in [-37, 37], got "
              + degrees
              + " and "
              + noncentrality);
    }
  }

  /** The probability of at most t. */
  double cumulativeProbability(double t) {
    double below =
        t < 0 ? 1 - new NoncentralT(degrees, -noncentrality).ofPositive(-t) : ofPositive(t);
    return Math.min(1, Math.max(0, below));
  }

  private double ofPositive(double t) {
    double half = noncentrality * noncentrality / 2;
    double x = t * t / (t * t + degrees);
    double even = StrictMath.exp(-half) / 2;
    double odd = noncentrality * even * StrictMath.exp(-Gamma.logGamma(1.5)) / StrictMath.sqrt(2);
    double sum = NORMAL.cumulativeProbability(-noncentrality);
    double rest = 0.5 - even; // of the weights of the even terms
    for (int j = 0; j < MOST_TERMS; j++) {
      sum += even * beta(x, j + 0.5) + odd * beta(x, j + 1.0);
      even *= half / (j + 1);
      odd *= half / (j + 1.5);
      if (2 * rest * beta(x, j + 0.5) < TOLERANCE) {
        break;
      }
      rest -= even;
    }
    return sum;
  }

  private double beta(double x, double a) {
    return x == 0 ? 0 : Beta.regularizedBeta(x, a, degrees / 2);
  }
}
