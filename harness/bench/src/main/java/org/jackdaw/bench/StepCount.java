package org.jackdaw.bench;

import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Environment steps, so that JMH prints steps per second beside cells per second. */
@State(Scope.Thread)
@AuxCounters(AuxCounters.Type.OPERATIONS)
public class StepCount {

  /** Steps taken in this iteration. */
  public long steps;
}
