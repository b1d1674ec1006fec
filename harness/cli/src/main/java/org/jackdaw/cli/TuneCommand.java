package org.jackdaw.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jackdaw.core.config.Experiment;
import org.jackdaw.core.plan.Plan;
import org.jackdaw.core.registry.Registry;
import org.jackdaw.core.run.RunOptions;
import org.jackdaw.core.run.UsageException;
import org.jackdaw.core.tune.TuneRun;
import org.jackdaw.core.tune.TuneSearch;
import org.jackdaw.core.tune.Tuned;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Tunes the contenders of an experiment. */
@Command(
    name = "tune",
    description =
        "Tunes the contenders of an experiment by random search, with the same budget for each, on"
            + " chances that the experiment itself never meets; ends with configurations to run.",
    sortOptions = false)
final class TuneCommand implements Callable<Integer> {

  @ParentCommand private Jackdaw jackdaw;

  @Parameters(paramLabel = "CONFIG", description = "the experiment, a YAML file with the key tune")
  private Path config;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "the folder; results/NAME-tuning below the current folder by default")
  private Path out;

  @Option(
      names = "--jobs",
      paramLabel = "N",
      description = "cells that compute at once; one per processor by default")
  private Integer jobs;

  @Option(
      names = "--set",
      paramLabel = "PATH=VALUE",
      description = "replaces a value of the configuration, such as tune.configurations=10")
  private List<String> overrides = new ArrayList<>();

  @Option(names = "--resume", description = "goes on where an earlier run of the folder stopped")
  private boolean resume;

  @Option(names = "--dry-run", description = "prints what would run, and stops")
  private boolean dryRun;

  @Option(names = "--quiet", description = "no progress, no warnings")
  private boolean quiet;

  @Option(names = "--json", description = "one JSON object on stdout")
  private boolean json;

  @Override
  public Integer call() throws IOException, InterruptedException {
    Experiment experiment = Experiment.read(config, overrides, jackdaw.suites());
    Registry registry = jackdaw.registryWith(experiment.agents());
    TuneSearch search = TuneSearch.of(experiment, registry);
    Plan plan = search.plan(registry);
    if (!quiet) {
      search.test().warnings().forEach(w -> jackdaw.err().println("warning: " + w));
      search
          .untuned()
          .forEach(c -> jackdaw.err().println("warning: " + c + ": no space, so it is not tuned"));
    }
    if (dryRun) {
      print(search, plan);
      return 0;
    }
    TuneRun run = execute(search, plan);
    report(run);
    return run.failedCells().isEmpty() ? 0 : Failures.FAILED;
  }

  private void print(TuneSearch search, Plan plan) {
    if (json) {
      Map<String, Object> map = PlanTable.toMap(plan);
      Map<String, Object> drawn = new LinkedHashMap<>();
      search.candidates().forEach(c -> drawn.put(c.label(), c.text()));
      map.put("settings", drawn);
      jackdaw.out().println(Json.text(map));
    } else {
      TextTable table = new TextTable().row("configuration", "settings");
      search.candidates().forEach(c -> table.row(c.label(), c.text()));
      table.lines().forEach(jackdaw.out()::println);
      jackdaw.out().println();
      jackdaw
          .out()
          .println(
              plan.cells().size()
                  + " cells: "
                  + search.tune().configurations()
                  + " drawn configurations and the one as written, "
                  + search.tune().seeds()
                  + " runs each");
    }
  }

  private TuneRun execute(TuneSearch search, Plan plan) throws IOException, InterruptedException {
    if (jobs != null && jobs < 1) {
      throw new UsageException("--jobs must be >= 1, got " + jobs);
    }
    Path folder = out != null ? out : Path.of("results").resolve(plan.name());
    RunOptions options =
        new RunOptions(jobs != null ? jobs : Runtime.getRuntime().availableProcessors(), resume);
    if (quiet) {
      return TuneRun.execute(search, plan, folder, options, progress -> {});
    }
    try (ProgressDisplay display = ProgressDisplay.of(plan.name(), jackdaw.err())) {
      return TuneRun.execute(search, plan, folder, options, display);
    }
  }

  private void report(TuneRun run) {
    if (json) {
      Map<String, Object> map = new LinkedHashMap<>();
      map.put("folder", run.folder().toString());
      map.put("contenders", run.tuned().stream().map(TuneCommand::toMap).toList());
      map.put("failedCells", run.failedCells());
      jackdaw.out().println(Json.text(map));
    } else {
      table(run.tuned()).forEach(jackdaw.out()::println);
      jackdaw.out().println();
      jackdaw.out().println("0 is a uniformly random policy or the worst run, 1 the best possible");
      jackdaw.out().println("policy or the best run; close: drawn settings within 5 % of the best");
      jackdaw.out().println("tuning: " + run.folder());
      jackdaw.out().println("next: jackdaw run " + run.folder().resolve("tuned.yaml"));
    }
    run.failedCells().forEach(cell -> jackdaw.err().println("failed: " + cell));
  }

  private static List<String> table(List<Tuned> tuned) {
    TextTable table =
        new TextTable().row("agent", "as written", "tuned", "per world", "close", "setting");
    for (Tuned contender : tuned) {
      Tuned.Measured best = contender.best(Optional.empty());
      table.row(
          contender.contender(),
          WorldFacts.rounded(contender.defaults().overall()),
          WorldFacts.rounded(best.overall()),
          WorldFacts.rounded(perWorld(contender)),
          contender.closeShare(Optional.empty()).map(WorldFacts::rounded).orElse("-"),
          best.candidate().number() == 0 ? "as written" : best.candidate().text());
    }
    return table.lines();
  }

  private static double perWorld(Tuned contender) {
    return contender.worlds().stream()
        .map(Optional::of)
        .mapToDouble(world -> contender.best(world).score(world))
        .average()
        .orElse(0);
  }

  private static Map<String, Object> toMap(Tuned contender) {
    Tuned.Measured best = contender.best(Optional.empty());
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("agent", contender.contender());
    map.put("asWritten", contender.defaults().overall());
    map.put("configuration", best.candidate().number());
    map.put("settings", best.candidate().text());
    map.put("score", best.overall());
    map.put("perEnvironment", perWorld(contender));
    contender.closeShare(Optional.empty()).ifPresent(share -> map.put("within5Percent", share));
    return map;
  }
}
