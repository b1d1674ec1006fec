package org.jackdaw.gymnasium.transport;

/** A Python process ended, hung or spoke nonsense; the worlds in it are gone with it. */
public final class ProcessLostException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final boolean hung;

  /**
   * A loss.
   *
   * @param message what happened, with what the process last wrote to stderr
   * @param cause what was thrown where it was noticed; a loss hung if its cause did
   */
  public ProcessLostException(String message, Throwable cause) {
    this(message, cause, cause instanceof ProcessLostException lost && lost.hung);
  }

  /**
   * A loss that nothing thrown showed.
   *
   * @param message what happened
   */
  public ProcessLostException(String message) {
    super(message);
    this.hung = false;
  }

  /** A loss of which it is known whether the deadline brought it about. */
  ProcessLostException(String message, Throwable cause, boolean hung) {
    super(message, cause);
    this.hung = hung;
  }

  /**
   * Whether the process had to be killed because it did not answer.
   *
   * @return false if it ended by itself or was killed by somebody else
   */
  public boolean hung() {
    return hung;
  }
}
