package org.jackdaw.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jackdaw.core.registry.Registry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** What there is. */
@Command(name = "list", description = "Lists agents, environments, metrics, suites and wrappers.")
final class ListCommand implements Runnable {

  /** What can be listed. */
  enum Kind {
    /** Contenders. */
    AGENTS,
    /** Worlds. */
    ENVS,
    /** Measurements. */
    METRICS,
    /** Worlds with a protocol that experiments share. */
    SUITES,
    /** What can be put around worlds. */
    WRAPPERS
  }

  @ParentCommand private Jackdaw jackdaw;

  @Parameters(
      arity = "0..1",
      paramLabel = "agents|envs|metrics|suites|wrappers",
      description = "one kind only; all by default")
  private Kind kind;

  @Option(names = "--json", description = "one JSON object on stdout")
  private boolean json;

  @Override
  public void run() {
    Map<String, Map<String, String>> listed = listed(jackdaw.registry());
    if (json) {
      jackdaw.out().println(Json.text(listed));
      return;
    }
    listed.forEach(this::print);
  }

  private Map<String, Map<String, String>> listed(Registry registry) {
    Map<String, Map<String, String>> listed = new LinkedHashMap<>();
    for (Kind k : kind == null ? List.of(Kind.values()) : List.of(kind)) {
      listed.put(k.name().toLowerCase(java.util.Locale.ROOT), summaries(registry, k));
    }
    return listed;
  }

  private Map<String, String> summaries(Registry registry, Kind kind) {
    Map<String, String> summaries = new TreeMap<>();
    switch (kind) {
      case AGENTS -> agents(registry, summaries);
      case ENVS -> registry.environments().forEach((id, f) -> summaries.put(id, f.summary()));
      case METRICS -> registry.metrics().forEach((id, f) -> summaries.put(id, f.summary()));
      case WRAPPERS -> registry.wrappers().forEach((id, f) -> summaries.put(id, f.summary()));
      case SUITES -> jackdaw.suites().all().forEach((id, s) -> summaries.put(id, s.summary()));
      default -> throw new IllegalStateException("every kind is listed: " + kind);
    }
    return summaries;
  }

  /** Those of rooms that are not open come with where the room is. */
  private void agents(Registry registry, Map<String, String> summaries) {
    for (OptionalAgent agent : OptionalAgent.all()) {
      String state = " (" + jackdaw.rooms().state(agent) + ")";
      summaries.put(agent.id(), agent.summary() + state);
    }
    registry.agents().forEach((id, f) -> summaries.put(id, f.summary()));
  }

  private void print(String heading, Map<String, String> summaries) {
    jackdaw.out().println(heading);
    TextTable table = new TextTable();
    summaries.forEach((id, summary) -> table.row("  " + id, summary));
    table.lines().forEach(jackdaw.out()::println);
  }
}
