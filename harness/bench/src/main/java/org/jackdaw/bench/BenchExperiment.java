package org.jackdaw.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jackdaw.api.agent.Agent;
import org.jackdaw.api.agent.AgentContext;
import org.jackdaw.api.agent.Budget;
import org.jackdaw.api.env.Environment;
import org.jackdaw.api.env.Episode;
import org.jackdaw.api.env.Phase;
import org.jackdaw.api.env.PublishesModel;
import org.jackdaw.api.env.StepLimit;
import org.jackdaw.api.loop.EpisodeListener;
import org.jackdaw.api.loop.EpisodeLoop;
import org.jackdaw.api.model.Model;
import org.jackdaw.core.config.Experiment;
import org.jackdaw.core.plan.Cell;
import org.jackdaw.core.plan.Plan;
import org.jackdaw.core.plan.WorldSeeds;
import org.jackdaw.core.registry.Registry;
import org.jackdaw.core.run.ExperimentRun;
import org.jackdaw.core.run.ProgressListener;
import org.jackdaw.core.run.RunOptions;

/**
 * One cell of an experiment, run either by the bare loop or by the whole harness. Both meet the
 * same chances, so they take the same steps and their times can be divided.
 */
final class BenchExperiment {

  private final Plan plan;
  private final Cell cell;
  private final int episodes;

  BenchExperiment(String environment, String contender, String metrics, int episodes) {
    String yaml =
        """
        name: bench
        seed: 1
        seeds: 1
        protocol: {train-episodes: %d, evaluate-episodes: 0}
        environments: [%s]
        contenders: [%s]
        metrics: [%s]
        """
            .formatted(episodes, environment, contender, metrics);
    ClassLoader loader = BenchExperiment.class.getClassLoader();
    this.plan =
        Experiment.parse(yaml, "bench", Path.of("."), List.of()).plan(Registry.load(loader));
    this.cell = plan.cells().get(0);
    this.episodes = episodes;
  }

  /** The loop alone: the steps taken. */
  long bare() {
    String label = cell.environment().label();
    Environment bareWorld = cell.environment().open();
    WorldSeeds seeds = plan.seeds().world(label, 0);
    Model model = ((PublishesModel) bareWorld).model(seeds.run());
    int limit = cell.environment().stepLimit();
    AgentContext context =
        new AgentContext(
            bareWorld.spec().observations(),
            bareWorld.spec().actions(),
            cell.contender().knowledge().apply(Optional.of(model)),
            Budget.episodes(episodes, limit),
            plan.seeds().agent(label, cell.contender().label(), 0));
    long steps = 0;
    try (Environment world = new StepLimit(bareWorld, limit);
        Agent agent = cell.contender().factory().apply(context)) {
      for (int e = 0; e < episodes; e++) {
        Episode episode = seeds.episode(Phase.TRAIN, e, e);
        steps += EpisodeLoop.run(world, agent, episode, EpisodeListener.NONE).steps();
      }
    }
    return steps;
  }

  /** The whole harness, from the plan to the result folder: the nanoseconds inside the cell. */
  long harness() throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("jackdaw-bench");
    delete(folder);
    ExperimentRun.execute(plan, folder, new RunOptions(1, false), ProgressListener.NONE);
    long nanos = cellNanos(folder);
    delete(folder);
    return nanos;
  }

  private static long cellNanos(Path folder) throws IOException {
    List<String> rows = Files.readAllLines(folder.resolve("timing.csv"));
    int column = List.of(rows.get(0).split(",")).indexOf("wall_seconds");
    return Math.round(1e9 * Double.parseDouble(rows.get(1).split(",")[column]));
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
