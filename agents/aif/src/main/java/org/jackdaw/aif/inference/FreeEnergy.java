package org.jackdaw.aif.inference;

/**
 * Variational free energy of a factored belief, in nats, by its parts. It bounds the surprise of
 * the observation from above; smaller is better.
 *
 * @param negativeEntropy sum over factors of q ln q
 * @param priorCrossEntropy minus the sum over factors of q ln prior
 * @param accuracy the expected log-likelihood of what was observed
 */
public record FreeEnergy(double negativeEntropy, double priorCrossEntropy, double accuracy) {

  /**
   * Complexity less accuracy.
   *
   * @return nats
   */
  public double total() {
    return complexity() - accuracy;
  }

  /**
   * How far the belief moved from its prior.
   *
   * @return the relative entropy of belief to prior, in nats, at least 0
   */
  public double complexity() {
    return negativeEntropy + priorCrossEntropy;
  }
}
