package org.jackdaw.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jackdaw.core.config.ConfigurationException;
import org.jackdaw.core.config.Experiment;
import org.jackdaw.core.plan.Plan;
import org.jackdaw.core.result.Summary;
import org.jackdaw.core.run.ExperimentRun;
import org.jackdaw.core.run.RunOptions;
import org.jackdaw.core.run.RunOutcome;
import org.jackdaw.core.run.UsageException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Runs an experiment. */
@Command(
    name = "run",
    description = "Runs an experiment; ends with the summary table and the result folder.",
    sortOptions = false)
final class RunCommand implements Callable<Integer> {

  @ParentCommand private Jackdaw jackdaw;

  @Parameters(paramLabel = "CONFIG", description = "the experiment, a YAML file")
  private Path config;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "the result folder; results/NAME below the current folder by default")
  private Path out;

  @Option(
      names = "--seeds",
      paramLabel = "N|A..B",
      description = "runs 0 to N-1, or A to B inclusive, instead of the configuration's")
  private String seeds;

  @Option(
      names = "--jobs",
      paramLabel = "N",
      description = "cells that compute at once; one per processor by default")
  private Integer jobs;

  @Option(
      names = "--set",
      paramLabel = "PATH=VALUE",
      description = "replaces a value of the configuration, such as environments.bandit.arms=3")
  private List<String> overrides = new ArrayList<>();

  @Option(names = "--resume", description = "goes on where an earlier run of the folder stopped")
  private boolean resume;

  @Option(names = "--dry-run", description = "prints what would run, and stops")
  private boolean dryRun;

  @Option(names = "--quiet", description = "no progress, no warnings")
  private boolean quiet;

  @Option(names = "--json", description = "the summary as one JSON object on stdout")
  private boolean json;

  @Override
  public Integer call() throws IOException, InterruptedException {
    Plan plan = plan();
    if (!quiet) {
      plan.warnings().forEach(w -> jackdaw.err().println("warning: " + w));
    }
    if (dryRun) {
      if (json) {
        jackdaw.out().println(Json.text(PlanTable.toMap(plan)));
      } else {
        PlanTable.lines(plan).forEach(jackdaw.out()::println);
      }
      return 0;
    }
    RunOutcome outcome = execute(plan);
    report(outcome);
    return outcome.failedCells().isEmpty() ? 0 : Failures.FAILED;
  }

  private Plan plan() {
    try {
      Experiment experiment = Experiment.read(config, overrides(), jackdaw.suites());
      return experiment.plan(jackdaw.registryWith(experiment.agents()));
    } catch (ConfigurationException e) {
      throw new ConfigurationException(e.problems().stream().map(this::asTyped).toList());
    }
  }

  /** A problem of the runs names the option that was typed. */
  private String asTyped(String problem) {
    String internal = "--set seeds=" + seeds;
    return seeds != null && problem.startsWith(internal)
        ? "--seeds " + seeds + problem.substring(internal.length())
        : problem;
  }

  private List<String> overrides() {
    List<String> all = new ArrayList<>(overrides);
    if (seeds != null) {
      all.add("seeds=" + seeds);
    }
    return all;
  }

  private RunOutcome execute(Plan plan) throws IOException, InterruptedException {
    Path folder = out != null ? out : Path.of("results").resolve(plan.name());
    RunOptions options = new RunOptions(jobs(), resume);
    if (quiet) {
      return ExperimentRun.execute(plan, folder, options, progress -> {});
    }
    try (ProgressDisplay display = ProgressDisplay.of(plan.name(), jackdaw.err())) {
      return ExperimentRun.execute(plan, folder, options, display);
    }
  }

  private int jobs() {
    if (jobs != null && jobs < 1) {
      throw new UsageException("--jobs must be >= 1, got " + jobs);
    }
    return jobs != null ? jobs : Runtime.getRuntime().availableProcessors();
  }

  private void report(RunOutcome outcome) throws IOException {
    Summary summary = Summary.read(outcome.folder());
    if (json) {
      jackdaw.out().println(summary.json().toPrettyString());
    } else {
      jackdaw.out().println(summary.table());
      jackdaw.out().println("results: " + outcome.folder());
    }
    for (String cell : outcome.failedCells()) {
      jackdaw.err().println("failed: " + cell + " (see failures.csv)");
    }
  }
}
