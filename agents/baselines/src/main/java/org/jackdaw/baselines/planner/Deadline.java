package org.jackdaw.baselines.planner;

import java.util.function.LongSupplier;

/** Ends a search by the clock. Not thread-safe, apart from the one that never ends. */
final class Deadline {

  /** Lets every search go on. */
  static final Deadline NEVER = new Deadline(() -> 0, Long.MAX_VALUE);

  private final LongSupplier nanos;
  private final long span;
  private long started;

  /**
   * A deadline.
   *
   * @param nanos a clock in nanoseconds
   * @param span nanoseconds from the start of a search
   */
  Deadline(LongSupplier nanos, long span) {
    this.nanos = nanos;
    this.span = span;
  }

  /** A search starts. */
  void start() {
    if (this != NEVER) {
      started = nanos.getAsLong();
    }
  }

  /** Whether the time is up. */
  boolean over() {
    return this != NEVER && nanos.getAsLong() - started >= span;
  }
}
