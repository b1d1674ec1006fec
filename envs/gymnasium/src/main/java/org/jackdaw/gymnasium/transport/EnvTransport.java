package org.jackdaw.gymnasium.transport;

/**
 * The way to one Python process: a frame goes there, a frame comes back. One call at a time; any
 * thread may make it.
 */
public interface EnvTransport extends AutoCloseable {

  /**
   * What the process said of itself when it started.
   *
   * @return versions and process id
   */
  Handshake handshake();

  /**
   * Sends a frame and waits for its answer.
   *
   * @param request the frame
   * @return the answer
   * @throws ProcessLostException if the process ended, did not answer before the deadline or
   *     answered nonsense; it is gone then, and every further call throws at once
   */
  byte[] call(byte[] request);

  /**
   * Whether the process can be called.
   *
   * @return false once it was lost or closed
   */
  boolean alive();

  /** Ends the process and waits until it is gone; at once if it has ended already. */
  @Override
  void close();
}
