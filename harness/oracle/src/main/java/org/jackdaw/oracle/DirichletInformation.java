package org.jackdaw.oracle;

import org.jackdaw.api.prob.Digamma;
import org.jackdaw.api.prob.LogGamma;

/**
 * What observations tell about an unknown distribution that has a Dirichlet prior, in nats. Counts
 * are Dirichlet parameters, prior included, all above 0.
 */
public final class DirichletInformation {

  private DirichletInformation() {}

  /**
   * What was learnt between two states of counts: KL(Dir(posterior) || Dir(prior)).
   *
   * @param posterior counts after
   * @param prior counts before, as many
   * @return the relative entropy in nats, at least 0
   */
  public static double divergence(double[] posterior, double[] prior) {
    double after = sum(posterior);
    double sum = LogGamma.of(after) - LogGamma.of(sum(prior));
    for (int k = 0; k < posterior.length; k++) {
      sum += LogGamma.of(prior[k]) - LogGamma.of(posterior[k]);
      sum += (posterior[k] - prior[k]) * (Digamma.of(posterior[k]) - Digamma.of(after));
    }
    return Math.max(0, sum);
  }

  /**
   * What one more observation is expected to tell about the distribution: the entropy of the mean
   * minus the mean entropy, -sum m ln m + sum m (psi(a_k + 1) - psi(a_0 + 1)) with m = a / a_0.
   *
   * @param counts the counts now
   * @return the mutual information of observation and distribution in nats, at least 0
   */
  public static double expectedGain(double[] counts) {
    double total = sum(counts);
    double sum = -Digamma.of(total + 1);
    for (double count : counts) {
      double mean = count / total;
      sum += mean * (Digamma.of(count + 1) - StrictMath.log(mean));
    }
    return Math.max(0, sum);
  }

  private static double sum(double[] counts) {
    double sum = 0;
    for (double count : counts) {
      if (!(count > 0)) {
        throw new IllegalArgumentException("Dirichlet counts must be above 0, got " + count);
      }
      sum += count;
    }
    return sum;
  }
}
