package org.jackdaw.gymnasium.transport;

import java.time.Duration;

/** Kills a process that is watched for longer than its deadline. One watch at a time. */
final class Watchdog implements AutoCloseable {

  private static final long TICK_MILLIS = 50;
  private static final long NEVER = Long.MAX_VALUE;

  private final Process process;
  private final long origin = System.nanoTime();
  private volatile long due = NEVER; // nanoseconds after the origin
  private volatile boolean barked;
  private volatile boolean closed;

  Watchdog(Process process) {
    this.process = process;
    Thread thread = new Thread(this::guard, "jackdaw-python-watchdog");
    thread.setDaemon(true);
    thread.start();
  }

  void watch(Duration deadline) {
    due = System.nanoTime() - origin + deadline.toNanos();
  }

  void rest() {
    due = NEVER;
  }

  /** Whether it had to kill the process. */
  boolean barked() {
    return barked;
  }

  private void guard() {
    while (!closed && process.isAlive()) {
      if (System.nanoTime() - origin > due) {
        barked = true;
        process.destroyForcibly();
      }
      nap();
    }
  }

  private void nap() {
    try {
      Thread.sleep(TICK_MILLIS);
    } catch (InterruptedException e) {
      closed = true;
    }
  }

  @Override
  public void close() {
    closed = true;
  }
}
