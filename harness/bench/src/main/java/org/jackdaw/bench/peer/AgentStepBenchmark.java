package org.jackdaw.bench.peer;

import java.util.concurrent.TimeUnit;
import org.jackdaw.api.model.Model;
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

/** One step of the harness's agent (perceive, plan, act) in the set-ups that peers are timed in. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class AgentStepBenchmark {

  /** The set-up. */
  @Param public PeerTask task;

  /** Whose conventions. */
  @Param({"clean", "pymdp-jax"})
  public String conventions;

  private PeerAgent agent;

  /** Makes the agent. */
  @Setup
  public void agent() {
    Model model = task.model();
    PeerStory story = PeerStory.of(model, 16, task.steps(), 7);
    agent = new PeerAgent(model, story, options(task, conventions));
  }

  static String options(PeerTask task, String conventions) {
    return "policy-length: " + task.policyLength() + ", engine: " + conventions;
  }

  /**
   * A step.
   *
   * @return the action
   */
  @Benchmark
  public Value step() {
    return agent.step();
  }
}
