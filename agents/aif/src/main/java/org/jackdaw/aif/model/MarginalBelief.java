package org.jackdaw.aif.model;

import java.util.Arrays;

/**
 * A factored belief: one distribution per factor, in one flat array, with the states that have any
 * probability listed per factor, so kernels skip the others. Mutable; nothing is allocated after
 * construction.
 */
public final class MarginalBelief {

  private final int[] offsets; // factor f occupies [offsets[f], offsets[f + 1])
  private final double[] probabilities;
  private final int[] support; // states with probability above 0, from offsets[f]
  private final int[] supportSizes;

  /**
   * A uniform belief.
   *
   * @param sizes number of states per factor
   */
  public MarginalBelief(int... sizes) {
    offsets = new int[sizes.length + 1];
    for (int f = 0; f < sizes.length; f++) {
      offsets[f + 1] = offsets[f] + sizes[f];
    }
    probabilities = new double[offsets[sizes.length]];
    support = new int[probabilities.length];
    supportSizes = new int[sizes.length];
    for (int f = 0; f < sizes.length; f++) {
      setUniform(f);
    }
  }

  /**
   * Number of factors.
   *
   * @return the number
   */
  public int factors() {
    return supportSizes.length;
  }

  /**
   * Number of states of a factor.
   *
   * @param factor the factor
   * @return its size
   */
  public int size(int factor) {
    return offsets[factor + 1] - offsets[factor];
  }

  /**
   * The probability of a state.
   *
   * @param factor the factor
   * @param state the state
   * @return in [0, 1]
   */
  public double probability(int factor, int state) {
    return probabilities[offsets[factor] + state];
  }

  /**
   * Number of states with probability above zero.
   *
   * @param factor the factor
   * @return at least 1 for a distribution
   */
  public int support(int factor) {
    return supportSizes[factor];
  }

  /**
   * A state with probability above zero.
   *
   * @param factor the factor
   * @param k which, from 0; states ascend
   * @return the state
   */
  public int supportState(int factor, int k) {
    return support[offsets[factor] + k];
  }

  /**
   * Sets the distribution of one factor.
   *
   * @param factor the factor
   * @param values holds the probabilities; not checked
   * @param from where they begin in values
   */
  public void set(int factor, double[] values, int from) {
    System.arraycopy(values, from, probabilities, offsets[factor], size(factor));
    list(factor);
  }

  /**
   * Makes a factor uniform.
   *
   * @param factor the factor
   */
  public void setUniform(int factor) {
    Arrays.fill(probabilities, offsets[factor], offsets[factor + 1], 1.0 / size(factor));
    list(factor);
  }

  /**
   * Copies one factor of another belief of the same shape.
   *
   * @param factor the factor
   * @param other where from
   */
  public void copy(int factor, MarginalBelief other) {
    int from = offsets[factor];
    System.arraycopy(other.probabilities, from, probabilities, from, size(factor));
    supportSizes[factor] = other.supportSizes[factor];
    System.arraycopy(other.support, from, support, from, supportSizes[factor]);
  }

  /**
   * Copies another belief of the same shape.
   *
   * @param other where from
   */
  public void copy(MarginalBelief other) {
    System.arraycopy(other.probabilities, 0, probabilities, 0, probabilities.length);
    System.arraycopy(other.support, 0, support, 0, support.length);
    System.arraycopy(other.supportSizes, 0, supportSizes, 0, supportSizes.length);
  }

  /**
   * The distribution of one factor.
   *
   * @param factor the factor
   * @return a new array
   */
  public double[] marginal(int factor) {
    return Arrays.copyOfRange(probabilities, offsets[factor], offsets[factor + 1]);
  }

  /**
   * Writes the distributions of all factors, one after the other.
   *
   * @param target overwritten from there
   * @param from where they begin in target
   */
  public void write(double[] target, int from) {
    System.arraycopy(probabilities, 0, target, from, probabilities.length);
  }

  /**
   * Whether another belief of the same shape is equal to the bit.
   *
   * @param other the other belief
   * @return true if all probabilities are
   */
  public boolean same(MarginalBelief other) {
    return Arrays.equals(probabilities, other.probabilities);
  }

  /**
   * A number that beliefs equal to the bit share.
   *
   * @return from the states with probability above zero
   */
  public int fingerprint() {
    long hash = 1;
    for (int f = 0; f < supportSizes.length; f++) {
      int from = offsets[f];
      for (int k = from; k < from + supportSizes[f]; k++) {
        int cell = from + support[k];
        hash =
            (hash ^ Double.doubleToRawLongBits(probabilities[cell]) + cell) * 0x9E3779B97F4A7C15L;
      }
    }
    return (int) (hash >>> 32);
  }

  /**
   * Number of states of all factors together.
   *
   * @return their sum
   */
  public int length() {
    return probabilities.length;
  }

  private void list(int factor) {
    int from = offsets[factor];
    int count = 0;
    for (int i = from; i < offsets[factor + 1]; i++) {
      if (probabilities[i] > 0) {
        support[from + count++] = i - from;
      }
    }
    supportSizes[factor] = count;
  }
}
