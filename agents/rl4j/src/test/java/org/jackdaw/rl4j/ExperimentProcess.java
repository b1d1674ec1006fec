package org.jackdaw.rl4j;

import java.nio.file.Path;
import java.util.List;
import org.jackdaw.core.config.Experiment;
import org.jackdaw.core.registry.Registry;
import org.jackdaw.core.run.ExperimentRun;
import org.jackdaw.core.run.RunOptions;

/** A process that runs a small experiment with every repeatable agent of this room. */
final class ExperimentProcess {

  private static final String YAML =
      """
      name: small
      seeds: 2
      protocol: {train-episodes: 10, evaluate-every: 10, evaluate-episodes: 4}
      environments:
        - {id: t-maze}
        - {id: frozen-lake, map: 4x4, slippery: true, max-steps: 30}
      contenders:
        - {agent: rl4j-dqn, hidden: [16], batch-size: 8, learning-starts: 8, memory: 2}
        - {agent: rl4j-dqn, label: belief, knowledge: model, encoder: belief, hidden: [16],
           batch-size: 8, learning-starts: 8, double-q: true, dueling: true}
        - {agent: rl4j-n-step-q, hidden: [16]}
        - {agent: rl4j-a2c, hidden: [16]}
      """;

  private ExperimentProcess() {}

  /** The arguments: result folder, root seed, jobs. */
  public static void main(String[] arguments) throws Exception {
    Registry registry = Registry.load(ExperimentProcess.class.getClassLoader());
    List<String> seed = List.of("seed=" + arguments[1]);
    ExperimentRun.execute(
        Experiment.parse(YAML, "small", Path.of(""), seed).plan(registry),
        Path.of(arguments[0]),
        new RunOptions(Integer.parseInt(arguments[2]), false),
        progress -> {});
  }
}
