package org.jackdaw.gymnasium.transport;

/** The ways to a Python process; results do not depend on which one is taken. */
public enum TransportKind {
  /** Py4J over a socket of the loopback address. */
  PY4J {
    @Override
    public EnvTransport open(PythonCommand command) {
      return new Py4jTransport(command);
    }
  },
  /** Frames over the process's stdin and stdout. */
  PIPE {
    @Override
    public EnvTransport open(PythonCommand command) {
      return new PipeTransport(command);
    }
  };

  /**
   * Starts a process and opens the way to it.
   *
   * @param command how the process is started
   * @return the transport, ready
   * @throws ProcessLostException if it does not start, or is of another version
   */
  public abstract EnvTransport open(PythonCommand command);
}
