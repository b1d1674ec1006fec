package org.jackdaw.bench.deep;

import java.util.concurrent.TimeUnit;
import org.jackdaw.api.space.Value;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Steps of learners with neural networks, with one update each: 25 inputs, 4 actions. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class DeepStepBenchmark {

  /** The agent. */
  @Param({"dqn", "drqn", "a2c"})
  public String agent;

  private DeepTask task;

  /** Makes the agent. */
  @Setup
  public void task() {
    task = new DeepTask(agent);
  }

  /**
   * A step.
   *
   * @return the action
   */
  @Benchmark
  public Value step() {
    return task.step();
  }
}
