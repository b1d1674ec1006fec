package org.jackdaw.aif.planning;

import java.util.Arrays;

/**
 * Habits: Dirichlet counts of policies, which grow with the posterior over policies (Friston,
 * FitzGerald, Rigoli, Schwartenbeck, O'Doherty and Pezzulo 2016,
 * doi:10.1016/j.neubiorev.2016.06.022). The habit of a policy is the mean of its count. Nothing is
 * allocated after construction.
 */
public final class Habits {

  private final double[] first;
  private final double[] counts;
  private final double[] logs;

  /**
   * Habits before anything is learnt.
   *
   * @param counts one count per policy, at least 0, not all 0; a policy of count 0 is never chosen
   *     and never learnt. Copied
   */
  public Habits(double... counts) {
    double sum = 0;
    for (double count : counts) {
      if (!(count >= 0 && Double.isFinite(count))) {
        throw new IllegalArgumentException("habits must be finite and >= 0, got " + count);
      }
      sum += count;
    }
    if (!(sum > 0)) {
      throw new IllegalArgumentException("habits must not all be 0");
    }
    first = counts.clone();
    this.counts = counts.clone();
    logs = new double[counts.length];
    refresh();
  }

  /**
   * Equal habits.
   *
   * @param policies number of policies, at least 1
   * @param count count of each, above 0
   * @return habits
   */
  public static Habits uniform(int policies, double count) {
    double[] counts = new double[policies];
    Arrays.fill(counts, count);
    return new Habits(counts);
  }

  /**
   * Learns from what was done: e(k) = e0(k) + (1 - forgetting) x (e(k) - e0(k)) + rate x q(k).
   *
   * @param posterior posterior over policies
   * @param rate counts, at least 0
   * @param forgetting share of what has been learnt that is lost first, in [0, 1]
   */
  public void learn(double[] posterior, double rate, double forgetting) {
    for (int k = 0; k < counts.length; k++) {
      if (first[k] > 0) {
        double kept = first[k] + (1 - forgetting) * (counts[k] - first[k]);
        counts[k] = kept + rate * posterior[k];
      }
    }
    refresh();
  }

  private void refresh() {
    double sum = 0;
    for (double count : counts) {
      sum += count;
    }
    for (int k = 0; k < counts.length; k++) {
      logs[k] = StrictMath.log(counts[k] / sum);
    }
  }

  /**
   * The count of a policy.
   *
   * @param policy the policy
   * @return at least 0
   */
  public double count(int policy) {
    return counts[policy];
  }

  /**
   * The logarithm of each policy's habit.
   *
   * @return live; negative infinity for one of count 0
   */
  public double[] logs() {
    return logs;
  }
}
