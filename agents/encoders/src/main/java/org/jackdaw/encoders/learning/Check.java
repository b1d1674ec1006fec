package org.jackdaw.encoders.learning;

import org.jackdaw.api.text.Decimals;

/** Messages for options that are out of range. */
public final class Check {

  private Check() {}

  /**
   * Refuses a number that is not what it must be.
   *
   * @param right whether it is
   * @param agent who refuses, first in the message
   * @param key the option, in kebab case
   * @param must what it must be, such as {@code in [0, 1]}
   * @param value what it is
   * @throws IllegalArgumentException if it is not right
   */
  public static void that(boolean right, String agent, String key, String must, double value) {
    if (!right) {
      String got = Double.isFinite(value) ? Decimals.format(value) : Double.toString(value);
      throw new IllegalArgumentException(agent + ": " + key + " must be " + must + ", got " + got);
    }
  }

  /**
   * Refuses a number outside (0, 1].
   *
   * @param agent who refuses
   * @param key the option
   * @param value what it is
   * @throws IllegalArgumentException if it is outside
   */
  public static void share(String agent, String key, double value) {
    that(value > 0 && value <= 1, agent, key, "in (0, 1]", value);
  }

  /**
   * Refuses a number outside [0, 1].
   *
   * @param agent who refuses
   * @param key the option
   * @param value what it is
   * @throws IllegalArgumentException if it is outside
   */
  public static void rate(String agent, String key, double value) {
    that(value >= 0 && value <= 1, agent, key, "in [0, 1]", value);
  }

  /**
   * Refuses a number below a least one.
   *
   * @param least the least
   * @param agent who refuses
   * @param key the option
   * @param value what it is
   * @throws IllegalArgumentException if it is below
   */
  public static void atLeast(int least, String agent, String key, int value) {
    that(value >= least, agent, key, ">= " + least, value);
  }
}
