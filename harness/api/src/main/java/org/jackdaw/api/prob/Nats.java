package org.jackdaw.api.prob;

/** Units of information. Inside Jackdaw logarithms are natural; columns named bits are divided. */
public final class Nats {

  /** One bit in nats. */
  public static final double PER_BIT = StrictMath.log(2);

  private Nats() {}

  /**
   * Converts to bits.
   *
   * @param nats information in nats
   * @return the same in bits
   */
  public static double toBits(double nats) {
    return nats / PER_BIT;
  }
}
