package org.jackdaw.gymnasium.transport;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;

/**
 * A Python process of our own: started, greeted, watched by a deadline, and ended without a trace.
 * Java holds its stdin; when that closes, for whatever reason, the process ends.
 */
final class PythonProcess implements AutoCloseable {

  private static final long PATIENCE_MILLIS = 2000;
  private static final long LAST_BREATH_MILLIS = 300;
  private static final int LONGEST_LINE = 1 << 16;

  /** A conversation with the process. */
  interface Exchange<T> {
    T run() throws IOException;
  }

  private final Process process;
  private final Duration deadline;
  private final StderrTail stderr;
  private final Watchdog watchdog;
  private final Thread lastWill;
  private final Handshake handshake;

  private PythonProcess(Process process, String token, PythonCommand command) {
    this.process = process;
    this.deadline = command.deadline();
    this.stderr = new StderrTail(process.getErrorStream());
    this.watchdog = new Watchdog(process);
    this.lastWill = new Thread(process::destroyForcibly, "jackdaw-python-end");
    Runtime.getRuntime().addShutdownHook(lastWill);
    this.handshake = greeted(token, command.starting());
  }

  /** Starts a process that serves a transport. */
  static PythonProcess start(PythonCommand command, String transport, String token) {
    try {
      return new PythonProcess(command.start(transport), token, command);
    } catch (IOException e) {
      throw new ProcessLostException(
          "Python cannot be started as '" + command.interpreter() + "': " + e.getMessage(), e);
    }
  }

  private Handshake greeted(String token, Duration starting) {
    try {
      String line =
          watched(
              "starting",
              starting,
              () -> {
                process.getOutputStream().write((token + "\n").getBytes(StandardCharsets.US_ASCII));
                process.getOutputStream().flush();
                return firstLine();
              });
      return Handshake.parse(line);
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  /** The handshake's line; what was printed before it is left out. */
  private String firstLine() throws IOException {
    while (true) {
      String line = line();
      if (line.startsWith(Handshake.MARK)) {
        return line;
      }
    }
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    int next = replies().read();
    while (next != '\n' && line.length() < LONGEST_LINE) {
      if (next < 0) {
        throw new IOException("no handshake came");
      }
      line.append((char) next);
      next = replies().read();
    }
    return line.toString();
  }

  Handshake handshake() {
    return handshake;
  }

  InputStream replies() {
    return process.getInputStream();
  }

  OutputStream requests() {
    return process.getOutputStream();
  }

  boolean alive() {
    return process.isAlive() && !watchdog.barked();
  }

  /**
   * Runs an exchange under the deadline.
   *
   * @throws ProcessLostException if it fails; the process has ended then
   */
  <T> T watched(String doing, Exchange<T> exchange) {
    return watched(doing, deadline, exchange);
  }

  private <T> T watched(String doing, Duration limit, Exchange<T> exchange) {
    watchdog.watch(limit);
    try {
      return exchange.run();
    } catch (IOException | RuntimeException e) {
      throw lost(doing, limit, e);
    } finally {
      watchdog.rest();
    }
  }

  private ProcessLostException lost(String doing, Duration limit, Exception cause) {
    OptionalInt status = status(LAST_BREATH_MILLIS);
    process.toHandle().destroyForcibly(); // which, unlike the process's own, closes no stream
    status(PATIENCE_MILLIS);
    String words = stderr.told();
    process.destroyForcibly();
    return new ProcessLostException(
        "the Python process "
            + process.pid()
            + " "
            + what(status, limit, cause)
            + " while "
            + doing
            + words,
        cause,
        watchdog.barked());
  }

  private String what(OptionalInt status, Duration limit, Exception cause) {
    if (watchdog.barked()) {
      return "did not answer within " + limit.toMillis() / 1e3 + " s";
    }
    return status.isPresent()
        ? "ended with status " + status.getAsInt()
        : "was given up (" + cause.getMessage() + ")";
  }

  /** The exit status, if the process ends soon. */
  private OptionalInt status(long patienceMillis) {
    try {
      boolean ended = process.waitFor(patienceMillis, TimeUnit.MILLISECONDS);
      return ended ? OptionalInt.of(process.exitValue()) : OptionalInt.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return OptionalInt.empty();
    }
  }

  @Override
  public void close() {
    watchdog.close();
    try {
      process.getOutputStream().close();
    } catch (IOException e) {
      process.destroyForcibly(); // its end of the pipe is gone, and it should be too
    }
    if (status(PATIENCE_MILLIS).isEmpty()) {
      process.destroyForcibly();
      status(PATIENCE_MILLIS);
    }
    forgetLastWill();
  }

  private void forgetLastWill() {
    try {
      Runtime.getRuntime().removeShutdownHook(lastWill);
    } catch (IllegalStateException e) {
      lastWill.run(); // the machine is shutting down already
    }
  }
}
