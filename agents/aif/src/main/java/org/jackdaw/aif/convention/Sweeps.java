package org.jackdaw.aif.convention;

/**
 * How the mean-field equations are iterated. A model of one factor, or one whose other factors are
 * certain, needs a single update under every rule.
 *
 * @param maximum most sweeps over all factors, at least 1
 * @param tolerance a sweep that changes the free energy by less than this many nats is the last; 0
 *     always goes to the maximum
 * @param order which beliefs of the other factors an update sees
 * @param start the beliefs before the first sweep
 */
public record Sweeps(int maximum, double tolerance, Order order, Start start) {

  /** Which beliefs of the other factors an update sees. */
  public enum Order {
    /** Those of the last sweep, for all factors at once; may oscillate. */
    PARALLEL,
    /** The newest, factor by factor; the free energy never rises. */
    SEQUENTIAL
  }

  /** The beliefs before the first sweep. */
  public enum Start {
    /** Uniform over the states of each factor. */
    UNIFORM,
    /** What the prior and the modalities of each factor alone say. */
    PRIOR
  }

  /** Refuses fewer than one sweep and a negative tolerance. */
  public Sweeps {
    if (maximum < 1 || !(tolerance >= 0)) {
      throw new IllegalArgumentException(
          "sweeps: maximum must be >= 1 and tolerance >= 0, got " + maximum + ", " + tolerance);
    }
  }
}
