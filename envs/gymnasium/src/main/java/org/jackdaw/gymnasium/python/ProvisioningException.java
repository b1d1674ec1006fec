package org.jackdaw.gymnasium.python;

/** There is no Python that could run the environments; the message says what to do about it. */
public final class ProvisioningException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  /**
   * A lack.
   *
   * @param message what is missing and what to do
   */
  ProvisioningException(String message) {
    super(message);
  }

  /**
   * A lack that something thrown showed.
   *
   * @param message what is missing and what to do
   * @param cause what was thrown
   */
  ProvisioningException(String message, Throwable cause) {
    super(message, cause);
  }
}
