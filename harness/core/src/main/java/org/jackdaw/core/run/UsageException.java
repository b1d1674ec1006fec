package org.jackdaw.core.run;

/** What was asked for cannot be done as it was asked; nothing has been written. */
public final class UsageException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * One clear line.
   *
   * @param message what is wrong and what to do about it
   */
  public UsageException(String message) {
    super(message);
  }
}
