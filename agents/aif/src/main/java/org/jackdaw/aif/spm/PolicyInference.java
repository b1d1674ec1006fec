package org.jackdaw.aif.spm;

import java.util.Arrays;
import org.jackdaw.aif.planning.PrecisionInference;

/** The posterior over policies with the precision of its prior, and their traces over a trial. */
final class PolicyInference {

  private final PolicyState policies;
  private final PrecisionInference inference;
  private final double[] logHabit;
  private final int count;
  private final int iterations;
  private final int updates; // over the trial
  final double[] precisionTrace; // [update]
  final double[] policyTrace; // [policy * updates + update]
  private double total;

  PolicyInference(PolicyState policies, SpmSettings settings, double[] logHabit, int steps) {
    this.policies = policies;
    this.logHabit = logHabit;
    count = policies.count;
    boolean fixed = policies.moving || settings.precision() == SpmSettings.Precision.FIXED;
    iterations = settings.iterations();
    inference =
        new PrecisionInference(
            count,
            new PrecisionInference.Rule(
                settings.beta(), iterations, fixed, Double.POSITIVE_INFINITY));
    updates = steps * iterations;
    precisionTrace = new double[updates];
    policyTrace = new double[count * updates];
  }

  /** Updates posterior and precision from the negative free energies, variational and expected. */
  void infer(int step, double[] free, double[] expectedFree) {
    policies.copyAlive(inference.alive());
    for (int i = 0; i < iterations; i++) {
      inference.iterate(logHabit, free, expectedFree);
      int update = step * iterations + i;
      precisionTrace[update] = inference.precision();
      for (int k = 0; k < count; k++) {
        policyTrace[k * updates + update] = posterior()[k];
      }
    }
    total = total(free);
  }

  private double total(double[] free) {
    double sum = 0;
    for (int k = 0; k < count; k++) {
      if (policies.alive(k)) {
        double divergence = Numbers.ln(posterior()[k]) - Numbers.ln(inference.prior()[k]);
        sum += posterior()[k] * (free[k] - divergence);
      }
    }
    return sum;
  }

  double[] posterior() {
    return inference.posterior();
  }

  double precision() {
    return inference.precision();
  }

  /** The negative free energy of states and policies together. */
  double total() {
    return total;
  }

  double[] policyTrace(int updatesKept) {
    double[] kept = new double[count * updatesKept];
    for (int k = 0; k < count; k++) {
      double[] row = Arrays.copyOfRange(policyTrace, k * updates, k * updates + updatesKept);
      System.arraycopy(row, 0, kept, k * updatesKept, updatesKept);
    }
    return kept;
  }
}
