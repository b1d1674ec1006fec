package org.jackdaw.aif.fit;

import java.util.Arrays;
import java.util.List;
import org.hipparchus.distribution.continuous.GammaDistribution;
import org.jackdaw.api.prob.Categorical;
import org.jackdaw.api.prob.Digamma;

/**
 * Which of several families of agents a group of subjects belongs to, from the log-evidence of each
 * family for each subject. Fixed effects: all subjects belong to one family. Random effects: each
 * belongs to one of its own, and the families' frequencies are inferred (Stephan, Penny, Daunizeau,
 * Moran and Friston 2009, doi:10.1016/j.neuroimage.2009.03.025, eqs. 11 to 16, with one prior count
 * per family).
 */
public final class ModelComparison {

  private static final double PRIOR = 1;
  private static final double TOLERANCE = 1e-10;
  private static final int SWEEPS = 10_000;
  private static final int POINTS = 2000; // of the integral of the exceedance probability

  private final List<String> families;
  private final double[][] evidences;
  private final double[][] memberships;
  private final double[] counts;

  /**
   * Compares.
   *
   * @param families names, at least two
   * @param logEvidences {@code [subject][family]}, in nats; also BIC / -2 may stand here
   */
  public ModelComparison(List<String> families, double[][] logEvidences) {
    this.families = List.copyOf(families);
    if (families.size() < 2 || logEvidences.length == 0) {
      throw new IllegalArgumentException("comparison: needs 2 families and a subject");
    }
    for (double[] row : logEvidences) {
      if (row.length != families.size() || !Arrays.stream(row).allMatch(Double::isFinite)) {
        throw new IllegalArgumentException(
            "comparison: needs a finite log-evidence per family, got " + Arrays.toString(row));
      }
    }
    evidences = Arrays.stream(logEvidences).map(double[]::clone).toArray(double[][]::new);
    memberships = new double[evidences.length][];
    counts = infer();
  }

  /**
   * Compares fits of the same subjects by families.
   *
   * @param families names, at least two
   * @param fits {@code [family][subject]}: the fits of each family, subjects in the same order
   * @return the comparison
   */
  public static ModelComparison of(List<String> families, List<List<Fit>> fits) {
    int subjects = fits.get(0).size();
    double[][] evidences = new double[subjects][families.size()];
    for (int k = 0; k < families.size(); k++) {
      if (fits.get(k).size() != subjects) {
        throw new IllegalArgumentException("comparison: all families need the same subjects");
      }
      for (int s = 0; s < subjects; s++) {
        if (!fits.get(k).get(s).subject().equals(fits.get(0).get(s).subject())) {
          throw new IllegalArgumentException("comparison: all families need the same subjects");
        }
        evidences[s][k] = fits.get(k).get(s).logEvidence();
      }
    }
    return new ModelComparison(families, evidences);
  }

  private double[] infer() {
    double[] alpha = new double[families.size()];
    Arrays.fill(alpha, PRIOR + (double) evidences.length / alpha.length);
    for (int sweep = 0; sweep < SWEEPS; sweep++) {
      double[] next = sweep(alpha);
      double change = 0;
      for (int k = 0; k < alpha.length; k++) {
        change = Math.max(change, Math.abs(next[k] - alpha[k]));
      }
      alpha = next;
      if (change < TOLERANCE) {
        break;
      }
    }
    return alpha;
  }

  private double[] sweep(double[] alpha) {
    double[] next = new double[alpha.length];
    Arrays.fill(next, PRIOR);
    for (int s = 0; s < evidences.length; s++) {
      double[] membership = evidences[s].clone();
      for (int k = 0; k < alpha.length; k++) {
        membership[k] += Digamma.of(alpha[k]);
      }
      Categorical.softmax(membership);
      memberships[s] = membership;
      for (int k = 0; k < alpha.length; k++) {
        next[k] += membership[k];
      }
    }
    return next;
  }

  /**
   * The names of the families.
   *
   * @return in order
   */
  public List<String> families() {
    return families;
  }

  /**
   * Fixed effects: the probability that all subjects belong to a family.
   *
   * @param family its position
   * @return in [0, 1]
   */
  public double probability(int family) {
    double[] sums = new double[families.size()];
    for (double[] row : evidences) {
      for (int k = 0; k < sums.length; k++) {
        sums[k] += row[k];
      }
    }
    Categorical.softmax(sums);
    return sums[family];
  }

  /**
   * Random effects: the expected share of subjects that belong to a family.
   *
   * @param family its position
   * @return in (0, 1)
   */
  public double frequency(int family) {
    return counts[family] / Categorical.sum(counts);
  }

  /**
   * Random effects: the probability that a subject belongs to a family.
   *
   * @param subject its position
   * @param family the family's position
   * @return in [0, 1]
   */
  public double membership(int subject, int family) {
    return memberships[subject][family];
  }

  /**
   * Random effects: the probability that a family is more frequent than every other. The
   * frequencies' Dirichlet distribution is that of independent gamma variables, so it is an
   * integral over one of them, here by the midpoint rule over its quantiles.
   *
   * @param family its position
   * @return in [0, 1], to about 1e-4
   */
  public double exceedance(int family) {
    GammaDistribution own = new GammaDistribution(counts[family], 1);
    double sum = 0;
    for (int i = 0; i < POINTS; i++) {
      double x = own.inverseCumulativeProbability((i + 0.5) / POINTS);
      double below = 1;
      for (int k = 0; k < counts.length; k++) {
        below *= k == family ? 1 : new GammaDistribution(counts[k], 1).cumulativeProbability(x);
      }
      sum += below / POINTS;
    }
    return sum;
  }
}
