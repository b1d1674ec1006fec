package org.jackdaw.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jackdaw.core.config.Experiment;
import org.jackdaw.core.gate.Gate;
import org.jackdaw.core.gate.GateJUnit;
import org.jackdaw.core.gate.GateJson;
import org.jackdaw.core.gate.GateMarkdown;
import org.jackdaw.core.gate.GateReport;
import org.jackdaw.core.gate.GateRules;
import org.jackdaw.core.gate.GateText;
import org.jackdaw.core.gate.Margin;
import org.jackdaw.core.gate.Measurement;
import org.jackdaw.core.gate.TopUp;
import org.jackdaw.core.plan.Plan;
import org.jackdaw.core.run.UsageException;
import org.jackdaw.stats.decision.NonInferiority.Rule;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Whether an experiment got worse than a baseline. */
@Command(
    name = "gate",
    description = {
      "Holds a result folder against a baseline: 0 if nothing got worse, 1 if something did, 3 if the"
          + " runs say too little or could not be compared. The same rows pass at once; else runs are"
          + " compared seed by seed on the normalised score."
    },
    sortOptions = false)
final class GateCommand implements Callable<Integer> {

  @ParentCommand private Jackdaw jackdaw;

  @Parameters(paramLabel = "DIR", description = "the result folder that is judged")
  private Path folder;

  @Option(
      names = "--baseline",
      required = true,
      paramLabel = "DIR",
      description = "a result folder, or what 'baseline accept' wrote")
  private Path baseline;

  @Option(
      names = "--margin",
      paramLabel = "[PATTERN=]X",
      description = {
        "the largest loss of the normalised score that is accepted, 0.05 by default; for cases whose"
            + " world or WORLD/AGENT matches the pattern, such as 't-maze/*=0.1'. May be given several"
            + " times, the last match holds"
      })
  private List<String> margins = new ArrayList<>();

  @Option(
      names = "--return-margin",
      paramLabel = "[PATTERN=]X",
      description =
          "the same in units of return, for worlds whose score cannot be normalised; none")
  private List<String> returnMargins = new ArrayList<>();

  @Option(names = "--strict", description = "any loss that is sure is a regression, however small")
  private boolean strict;

  @Option(
      names = "--alpha",
      paramLabel = "A",
      defaultValue = "" + GateRules.ALPHA,
      description = "the probability of any false alarm; ${DEFAULT-VALUE} by default")
  private double alpha;

  @Option(
      names = "--max-seeds",
      paramLabel = "N",
      description = "while it is inconclusive, runs more seeds of DIR, up to N")
  private Integer maxSeeds;

  @Option(
      names = "--jobs",
      paramLabel = "N",
      description =
          "cells that compute at once, where seeds are added; one per processor by default")
  private Integer jobs;

  @Option(names = "--junit", paramLabel = "FILE", description = "writes JUnit XML, a test per case")
  private Path junit;

  @Option(
      names = "--markdown",
      paramLabel = "FILE",
      description = "writes Markdown for the page of a pull request")
  private Path markdown;

  @Option(
      names = "--benchmark",
      paramLabel = "FILE",
      description = "writes scores as github-action-benchmark reads them (customBiggerIsBetter)")
  private Path benchmark;

  @Option(names = "--json", description = "one JSON object on stdout")
  private boolean json;

  @Override
  public Integer call() throws IOException, InterruptedException {
    GateReport report = report(rules());
    write(junit, GateJUnit.of(report));
    write(markdown, GateMarkdown.of(report));
    write(benchmark, GateJson.benchmark(report).toPrettyString() + "\n");
    if (json) {
      jackdaw.out().println(GateJson.of(report).toPrettyString());
    } else {
      GateText.lines(report).forEach(jackdaw.out()::println);
    }
    return report.verdict().exitCode();
  }

  private GateRules rules() {
    return new GateRules(
        alpha,
        strict ? Rule.ANY_LOSS : Rule.MARGIN,
        margins.stream().map(Margin::parse).toList(),
        returnMargins.stream().map(Margin::parse).toList(),
        1);
  }

  private GateReport report(GateRules rules) throws IOException, InterruptedException {
    if (maxSeeds == null) {
      return Gate.judge(Measurement.read(folder), Measurement.read(baseline), rules);
    }
    if (maxSeeds < 1) {
      throw new UsageException("--max-seeds must be >= 1, got " + maxSeeds);
    }
    try (ProgressDisplay display = ProgressDisplay.of("more seeds", jackdaw.err())) {
      return new TopUp(this::plan, jobs(), display).judge(folder, baseline, rules, maxSeeds);
    }
  }

  private Plan plan(Path configuration, List<String> overrides) {
    Experiment experiment = Experiment.read(configuration, overrides, jackdaw.suites());
    return experiment.plan(jackdaw.registryWith(experiment.agents()));
  }

  private int jobs() {
    if (jobs != null && jobs < 1) {
      throw new UsageException("--jobs must be >= 1, got " + jobs);
    }
    return Optional.ofNullable(jobs).orElse(Runtime.getRuntime().availableProcessors());
  }

  private static void write(Path file, String text) throws IOException {
    if (file != null) {
      Path parent = file.toAbsolutePath().getParent();
      Files.createDirectories(parent);
      Files.writeString(file, text);
    }
  }
}
