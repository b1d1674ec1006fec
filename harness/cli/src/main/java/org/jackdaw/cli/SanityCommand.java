package org.jackdaw.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jackdaw.api.agent.AgentFactory;
import org.jackdaw.core.config.Suite;
import org.jackdaw.core.registry.Registry;
import org.jackdaw.core.run.UsageException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Asks whether learners work at all. */
@Command(
    name = "sanity",
    description = {
      "Trains learners on the worlds of the suite sanity, each within the episodes that it claims to"
          + " need; one that earns less than 95 % of the optimum is not functional (exit code 1)."
    },
    sortOptions = false)
final class SanityCommand implements Callable<Integer> {

  private static final String SUITE = "sanity@1";

  @ParentCommand private Jackdaw jackdaw;

  @Parameters(
      arity = "0..*",
      paramLabel = "AGENT[:KEY=VALUE]...",
      description = "agents, with options; every learner by default")
  private List<String> asked = new ArrayList<>();

  @Option(
      names = "--seeds",
      paramLabel = "N",
      defaultValue = "3",
      description = "runs of each; ${DEFAULT-VALUE} by default")
  private int seeds;

  @Option(names = "--json", description = "one JSON object on stdout")
  private boolean json;

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (seeds < 1) {
      throw new UsageException("--seeds must be >= 1, got " + seeds);
    }
    List<SanityResult> results =
        results(jackdaw.registryWith(asked.stream().map(a -> a.split(":", 2)[0]).toList()));
    if (json) {
      List<Map<String, Object>> entries = results.stream().map(SanityResult::toMap).toList();
      jackdaw.out().println(Json.text(Map.of("suite", SUITE, "agents", entries)));
    } else {
      print(results);
    }
    return code(results);
  }

  private static int code(List<SanityResult> results) {
    boolean failed = results.stream().anyMatch(r -> r.verdict() == SanityResult.Verdict.FAILED);
    boolean measured = results.stream().anyMatch(r -> r.verdict() == SanityResult.Verdict.PASSED);
    return failed ? Failures.FAILED : measured ? 0 : Failures.NOT_MEASURED;
  }

  private List<SanityResult> results(Registry registry) throws IOException, InterruptedException {
    Suite suite = suite();
    List<SanityResult> results = new ArrayList<>();
    for (Map.Entry<String, List<String>> agent : agents(registry).entrySet()) {
      AgentFactory<?> factory = registry.agent(agent.getKey().split(":", 2)[0]);
      SanityRun<?> run = SanityRun.of(agent.getKey(), factory, agent.getValue());
      if (!json) {
        jackdaw.err().println("sanity of " + run.label() + " ...");
      }
      results.add(run.result(registry, suite, seeds));
    }
    return results;
  }

  private Suite suite() {
    Suite suite = jackdaw.suites().all().get(SUITE);
    if (suite == null) {
      throw new UsageException("there is no suite " + SUITE + " in configs/suites");
    }
    return suite;
  }

  /** What was typed by agent; options that follow an agent are its own. */
  private Map<String, List<String>> agents(Registry registry) {
    Map<String, List<String>> agents = new LinkedHashMap<>();
    for (String argument : asked) {
      List<String> parts = List.of(argument.split(":(?=[a-z.-]+=)"));
      if (registry.agent(parts.get(0)).sanityBudget() == 0) {
        throw new UsageException(parts.get(0) + ": claims to learn nothing");
      }
      agents.put(argument, parts.subList(1, parts.size()));
    }
    if (asked.isEmpty()) {
      registry.agents().values().stream()
          .filter(SanityRun::learns)
          .forEach(factory -> agents.put(factory.id(), List.of()));
    }
    return agents;
  }

  private void print(List<SanityResult> results) {
    TextTable table = new TextTable();
    table.row("agent", "knowledge", "episodes", "worlds, share of the optimum", "verdict");
    results.forEach(result -> table.row(result.cells()));
    table.lines().forEach(jackdaw.out()::println);
  }
}
