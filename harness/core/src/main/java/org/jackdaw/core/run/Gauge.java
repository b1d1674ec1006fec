package org.jackdaw.core.run;

import java.util.concurrent.atomic.LongAdder;

/** What cells report while they run, and what tells them to stop. Thread-safe. */
final class Gauge {

  private final LongAdder episodes = new LongAdder();
  private volatile boolean stopping;

  void episodeDone() {
    episodes.increment();
  }

  long episodes() {
    return episodes.sum();
  }

  void stop() {
    stopping = true;
  }

  boolean stopping() {
    return stopping;
  }

  void requireGoing() {
    if (stopping) {
      throw new CellStopped();
    }
  }

  /** The run ends before this cell has; no failure of the cell. */
  static final class CellStopped extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
