package org.jackdaw.gymnasium.transport;

/** A Python process ended, hung or spoke nonsense; the worlds in it are gone with it. */
public final class ProcessLostException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * A loss.
   *
   * @param message what happened, with what the process last wrote to stderr
   * @param cause what was thrown where it was noticed
   */
  public ProcessLostException(String message, Throwable cause) {
    super(message, cause);
  }

  /**
   * A loss that nothing thrown showed.
   *
   * @param message what happened
   */
  public ProcessLostException(String message) {
    super(message);
  }
}
