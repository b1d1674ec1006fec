package org.jackdaw.aif.sequence;

/**
 * How beliefs about the steps of a window are iterated: all of them at once, from those of the last
 * sweep.
 *
 * @param messages what passes between steps
 * @param sweeps number of sweeps, at least 1
 * @param rate step size of the gradient in (0, 1]; 1 replaces a belief by its update
 */
public record SequenceRule(Messages messages, int sweeps, double rate) {

  /** What passes between two steps. */
  public enum Messages {
    /** The logarithm of the expected transition, halved where two messages meet. */
    MARGINAL,
    /** The expected logarithm of the transition: mean field. */
    VARIATIONAL
  }

  /** Marginal message passing of pymdp's JAX generation. */
  public static final SequenceRule PYMDP_JAX_MARGINAL = new SequenceRule(Messages.MARGINAL, 16, 1);

  /** Variational message passing of pymdp's JAX generation. */
  public static final SequenceRule PYMDP_JAX_VARIATIONAL =
      new SequenceRule(Messages.VARIATIONAL, 16, 1);

  /** Refuses values out of range. */
  public SequenceRule {
    if (sweeps < 1 || !(rate > 0 && rate <= 1)) {
      throw new IllegalArgumentException(
          "message passing: sweeps must be >= 1 and rate in (0, 1], got " + sweeps + ", " + rate);
    }
  }
}
