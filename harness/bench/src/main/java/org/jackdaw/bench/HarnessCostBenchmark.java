package org.jackdaw.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What the harness costs over the bare loop, in steps per second: tabular Q-learning on FrozenLake,
 * and active inference with policies of two moves on the T-maze. Rows, files and hashes are
 * included.
 */
@State(Scope.Benchmark)
@BenchmarkMode(org.openjdk.jmh.annotations.Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 6, time = 2)
@Fork(2)
public class HarnessCostBenchmark {

  /** What is run. */
  public enum Task {
    /** Q-learning on the slippery 4x4 lake. */
    Q_LEARNING_FROZEN_LAKE(
        "{id: frozen-lake}", "{agent: q-learning}", "info-gain, belief-entropy", 20_000),
    /** Active inference on the T-maze, policy length 2. */
    ACTIVE_INFERENCE_T_MAZE(
        "{id: t-maze}",
        "{agent: active-inference, knowledge: model, policy-length: 2}",
        "info-gain, belief-entropy, efe",
        20_000);

    private final String environment;
    private final String contender;
    private final String epistemic;
    private final int episodes;

    Task(String environment, String contender, String epistemic, int episodes) {
      this.environment = environment;
      this.contender = contender;
      this.epistemic = epistemic;
      this.episodes = episodes;
    }

    BenchExperiment experiment(Mode mode) {
      return new BenchExperiment(environment, contender, mode.metrics(this), episodes);
    }
  }

  /** How it is run. */
  public enum Mode {
    /** World, agent and loop alone. */
    BARE,
    /** The harness with return, success, steps and coverage. */
    HARNESS,
    /** The harness with the ideal observer, and the plan's terms where there is a plan. */
    HARNESS_EPISTEMIC;

    private String metrics(Task task) {
      return switch (this) {
        case BARE -> "";
        case HARNESS -> "coverage";
        case HARNESS_EPISTEMIC -> "coverage, " + task.epistemic;
      };
    }
  }

  /** What is run. */
  @Param public Task task;

  /** How it is run. */
  @Param public Mode mode;

  private BenchExperiment experiment;
  private long steps;

  /** Makes the plan and counts its steps. */
  @Setup
  public void plan() {
    experiment = task.experiment(mode);
    steps = experiment.bare();
  }

  /**
   * One cell.
   *
   * @param count counts its steps
   * @throws Exception if the cell cannot be run
   */
  @Benchmark
  public void cell(StepCount count) throws Exception {
    if (mode == Mode.BARE) {
      long started = System.nanoTime();
      experiment.bare();
      count.cellNanos += System.nanoTime() - started;
    } else {
      count.cellNanos += experiment.harness();
    }
    count.steps += steps;
  }
}
