package org.jackdaw.api.model;

import java.util.Arrays;

/**
 * A number per outcome of a modality, the same at every step or one row per step. Used for rewards
 * (in reward units) and for preferences (log-probabilities up to a constant, in nats).
 */
public final class OutcomeValues {

  private final double[][] values;

  private OutcomeValues(double[][] values) {
    this.values = values;
  }

  /**
   * The same values at every step.
   *
   * @param values one number per outcome; copied
   * @return the values
   */
  public static OutcomeValues of(double... values) {
    return new OutcomeValues(new double[][] {values.clone()});
  }

  /**
   * Values that change with the step.
   *
   * @param values one row per step, row 0 for the reset's observation, each with one number per
   *     outcome; beyond the last row the last row stands; copied
   * @return the values
   */
  public static OutcomeValues perStep(double[][] values) {
    double[][] copy = new double[values.length][];
    for (int t = 0; t < copy.length; t++) {
      copy[t] = values[t].clone();
      if (copy[t].length != copy[0].length) {
        throw new IllegalArgumentException(
            "row " + t + " has " + copy[t].length + " outcomes, row 0 has " + copy[0].length);
      }
    }
    if (copy.length == 0) {
      throw new IllegalArgumentException("values per step need at least one row");
    }
    return new OutcomeValues(copy);
  }

  /**
   * Number of outcomes.
   *
   * @return how many
   */
  public int outcomes() {
    return values[0].length;
  }

  /**
   * Number of rows.
   *
   * @return 1 if the values do not change with the step
   */
  public int steps() {
    return values.length;
  }

  /**
   * The value of an outcome.
   *
   * @param step actions taken so far; 0 is the reset's observation
   * @param outcome the outcome
   * @return its value
   */
  public double value(int step, int outcome) {
    return values[Math.min(step, values.length - 1)][outcome];
  }

  /**
   * These values times a factor.
   *
   * @param factor any number
   * @return new values
   */
  public OutcomeValues times(double factor) {
    double[][] scaled = new double[values.length][];
    for (int t = 0; t < scaled.length; t++) {
      scaled[t] = Arrays.stream(values[t]).map(v -> factor * v).toArray();
    }
    return new OutcomeValues(scaled);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof OutcomeValues that && Arrays.deepEquals(values, that.values);
  }

  @Override
  public int hashCode() {
    return Arrays.deepHashCode(values);
  }

  @Override
  public String toString() {
    return "OutcomeValues" + Arrays.deepToString(values);
  }
}
