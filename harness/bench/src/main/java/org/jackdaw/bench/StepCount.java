package org.jackdaw.bench;

import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * Environment steps and the time that they took inside their cells. JMH prints both per second, so
 * {@code steps / cellNanos} is the rate of the loop with meters and rows, and {@code steps} alone
 * the rate of the whole run, which also merges, hashes and summarises.
 */
@State(Scope.Thread)
@AuxCounters(AuxCounters.Type.OPERATIONS)
public class StepCount {

  /** Steps taken in this iteration. */
  public long steps;

  /** Nanoseconds inside the cell in this iteration. */
  public long cellNanos;
}
