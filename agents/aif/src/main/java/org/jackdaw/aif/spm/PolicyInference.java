package org.jackdaw.aif.spm;

import java.util.Arrays;

/**
 * The posterior over policies with the precision of its prior, and their traces over a trial. The
 * precision follows the expected free energy that the evidence turned out to favour (Friston,
 * FitzGerald, Rigoli, Schwartenbeck and Pezzulo 2017, eq. 12, doi:10.1162/NECO_a_00912).
 */
final class PolicyInference {

  private static final double[] NO_EVIDENCE = {};

  private final PolicyState policies;
  private final SpmSettings settings;
  private final double[] logHabit;
  private final boolean fixed;
  private final double[] posterior;
  private final double[] prior;
  private final int iterations;
  private final int updates; // over the trial
  final double[] precisionTrace; // [update]
  final double[] policyTrace; // [policy * updates + update]
  private double rate;
  private double precision;
  private double total;

  PolicyInference(PolicyState policies, SpmSettings settings, double[] logHabit, int steps) {
    this.policies = policies;
    this.settings = settings;
    this.logHabit = logHabit;
    fixed = policies.moving || settings.precision() == SpmSettings.Precision.FIXED;
    posterior = new double[policies.count];
    prior = new double[policies.count];
    iterations = settings.iterations();
    updates = steps * iterations;
    precisionTrace = new double[updates];
    policyTrace = new double[policies.count * updates];
    rate = settings.beta();
    precision = 1 / rate;
  }

  /** Updates posterior and precision from the negative free energies, variational and expected. */
  void infer(int step, double[] free, double[] expectedFree) {
    for (int i = 0; i < iterations; i++) {
      weigh(posterior, free, expectedFree);
      weigh(prior, NO_EVIDENCE, expectedFree);
      adjust(expectedFree);
      int update = step * iterations + i;
      precisionTrace[update] = precision;
      for (int k = 0; k < posterior.length; k++) {
        policyTrace[k * updates + update] = posterior[k];
      }
    }
    total = total(free);
  }

  /** The softmax over the policies that are left; the others get 0. */
  private void weigh(double[] target, double[] free, double[] expectedFree) {
    double max = Double.NEGATIVE_INFINITY;
    for (int k = 0; k < target.length; k++) {
      double evidence = free.length > 0 ? free[k] : 0;
      target[k] = logHabit[k] + precision * expectedFree[k] + evidence;
      max = policies.alive(k) ? Math.max(max, target[k]) : max;
    }
    double sum = 0;
    for (int k = 0; k < target.length; k++) {
      target[k] = policies.alive(k) ? StrictMath.exp(target[k] - max) : 0;
      sum += target[k];
    }
    for (int k = 0; k < target.length; k++) {
      target[k] /= sum;
    }
  }

  private void adjust(double[] expectedFree) {
    if (fixed) {
      precision = 1 / settings.beta();
      return;
    }
    double gradient = rate - settings.beta();
    for (int k = 0; k < posterior.length; k++) {
      gradient += (posterior[k] - prior[k]) * expectedFree[k];
    }
    rate -= gradient / 2;
    precision = 1 / rate;
  }

  private double total(double[] free) {
    double sum = 0;
    for (int k = 0; k < posterior.length; k++) {
      if (policies.alive(k)) {
        double divergence = Numbers.ln(posterior[k]) - Numbers.ln(prior[k]);
        sum += posterior[k] * (free[k] - divergence);
      }
    }
    return sum;
  }

  double[] posterior() {
    return posterior;
  }

  double precision() {
    return precision;
  }

  /** The negative free energy of states and policies together. */
  double total() {
    return total;
  }

  /** What dopamine would do: the rate of change of the precision, and a little of itself. */
  static double[] dopamine(double[] precisionTrace) {
    int n = precisionTrace.length;
    double[] trace = new double[n];
    for (int i = 0; i < n; i++) {
      int before = Math.max(0, i - 1);
      int after = Math.min(n - 1, i + 1);
      double change = precisionTrace[after] - precisionTrace[before];
      double slope = after == before ? 0 : change / (after - before);
      trace[i] = 8 * slope + precisionTrace[i] / 8;
    }
    return trace;
  }

  double[] policyTrace(int updatesKept) {
    double[] kept = new double[policies.count * updatesKept];
    for (int k = 0; k < policies.count; k++) {
      double[] row = Arrays.copyOfRange(policyTrace, k * updates, k * updates + updatesKept);
      System.arraycopy(row, 0, kept, k * updatesKept, updatesKept);
    }
    return kept;
  }
}
