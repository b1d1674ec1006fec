package org.jackdaw.aif.sequence;

/**
 * How beliefs under a policy are iterated: step by step and factor by factor, each update seeing
 * the newest beliefs.
 *
 * @param coupling how the modalities and the future enter
 * @param update how a belief moves
 * @param sweeps number of sweeps, at least 1
 * @param rate step size of the gradient in (0, 1]; not used by a replacement
 */
public record PolicyMessageRule(Coupling coupling, Update update, int sweeps, double rate) {

  /** How the modalities and the future enter. */
  public enum Coupling {
    /**
     * The logarithm of the expected likelihood of all outcomes; the whole message of the future.
     */
    JOINT,
    /**
     * The sum over modalities of such logarithms; half the message of the future. Where a next
     * state has several parents that message takes the others as they are one step later, which is
     * too late and kept for pymdp's numbers.
     */
    PER_MODALITY
  }

  /** How a belief moves. */
  public enum Update {
    /** A step along the gradient of the free energy. */
    GRADIENT,
    /** To the softmax of all messages. */
    REPLACEMENT
  }

  /** The agents of pymdp's NumPy generation (release 1.0.2). */
  public static final PolicyMessageRule PYMDP_LEGACY =
      new PolicyMessageRule(Coupling.PER_MODALITY, Update.GRADIENT, 10, 0.25);

  /** pymdp's releases 0.0.x. */
  public static final PolicyMessageRule PYMDP_OLD =
      new PolicyMessageRule(Coupling.JOINT, Update.GRADIENT, 10, 0.25);

  /** Refuses values out of range. */
  public PolicyMessageRule {
    if (sweeps < 1 || !(rate > 0 && rate <= 1)) {
      throw new IllegalArgumentException(
          "message passing: sweeps must be >= 1 and rate in (0, 1], got " + sweeps + ", " + rate);
    }
  }
}
