package org.jackdaw.aif.planning;

import java.util.OptionalInt;
import java.util.function.LongSupplier;

/**
 * Ends a search by the clock, after a number of milliseconds; what it finds then depends on the
 * machine. Not thread-safe, apart from the one that never ends.
 */
public final class Deadline {

  /** Lets every search go on, without a look at a clock. */
  public static final Deadline NEVER = new Deadline(() -> 0, Long.MAX_VALUE);

  private static final long NANOS = 1_000_000;

  private final LongSupplier nanos;
  private final long span;
  private long started;

  /**
   * A deadline by a clock of one's own.
   *
   * @param nanos the clock, in nanoseconds
   * @param span nanoseconds from the start of a search
   */
  public Deadline(LongSupplier nanos, long span) {
    this.nanos = nanos;
    this.span = span;
  }

  /**
   * A deadline by the system's clock.
   *
   * @param limit milliseconds from the start of a search; empty for none
   * @return the deadline
   */
  public static Deadline within(OptionalInt limit) {
    return limit.isPresent() ? new Deadline(System::nanoTime, limit.getAsInt() * NANOS) : NEVER;
  }

  /** A search starts. */
  public void start() {
    if (this != NEVER) {
      started = nanos.getAsLong();
    }
  }

  /**
   * Whether the time is up.
   *
   * @return true from the limit on
   */
  public boolean over() {
    return this != NEVER && nanos.getAsLong() - started >= span;
  }
}
