package org.jackdaw.core.run;

import java.util.OptionalDouble;

/**
 * Times one decision in 64, so that the clock itself costs nothing. It is started when the world
 * has moved and stopped when the agent has chosen; nothing else happens in between. Not
 * thread-safe.
 */
final class DecisionClock {

  private static final int MASK = 63;

  private int decisions;
  private long started; // 0 where this decision is not timed
  private long sampled;
  private long nanos;

  /** The agent is about to choose. */
  void start() {
    if ((decisions++ & MASK) == 0) {
      started = System.nanoTime();
    }
  }

  /** The agent has chosen. */
  void stop() {
    if (started != 0) {
      nanos += System.nanoTime() - started;
      sampled++;
      started = 0;
    }
  }

  /** The mean time of a decision. */
  OptionalDouble microseconds() {
    return sampled == 0 ? OptionalDouble.empty() : OptionalDouble.of(nanos / 1e3 / sampled);
  }
}
