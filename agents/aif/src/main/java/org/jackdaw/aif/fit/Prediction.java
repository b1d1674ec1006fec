package org.jackdaw.aif.fit;

/**
 * A statistic of a subject's behaviour beside those of its replications.
 *
 * @param observed the subject's own
 * @param replicated one per replication
 */
public record Prediction(double observed, double[] replicated) {

  /** Copies the replications. */
  public Prediction {
    replicated = replicated.clone();
  }

  /**
   * The statistic of each replication.
   *
   * @return a copy
   */
  @Override
  public double[] replicated() {
    return replicated.clone();
  }

  /**
   * The mean of the replications.
   *
   * @return the mean
   */
  public double mean() {
    double sum = 0;
    for (double value : replicated) {
      sum += value;
    }
    return sum / replicated.length;
  }

  /**
   * The share of replications that lie above the observed statistic, those that equal it counting
   * half (the posterior predictive p-value).
   *
   * @return in [0, 1]; near 0 or 1 the family does not explain the statistic
   */
  public double tail() {
    double above = 0;
    for (double value : replicated) {
      above += value > observed ? 1 : value == observed ? 0.5 : 0;
    }
    return above / replicated.length;
  }
}
