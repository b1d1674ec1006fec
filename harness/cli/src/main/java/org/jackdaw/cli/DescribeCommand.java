package org.jackdaw.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jackdaw.api.agent.AgentFactory;
import org.jackdaw.api.agent.KnowledgeLevel;
import org.jackdaw.api.env.EnvironmentFactory;
import org.jackdaw.api.text.NearestName;
import org.jackdaw.core.config.BoundWorld;
import org.jackdaw.core.config.Suite;
import org.jackdaw.core.metric.ConfigurableMetric;
import org.jackdaw.core.metric.MetricColumn;
import org.jackdaw.core.metric.MetricFactory;
import org.jackdaw.core.option.OptionDoc;
import org.jackdaw.core.registry.Registry;
import org.jackdaw.core.wrap.WrapperFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** One agent, environment, metric, wrapper or suite. */
@Command(
    name = "describe",
    description =
        "Describes a world, agent, metric, wrapper or suite: options, defaults, units, sizes.")
final class DescribeCommand implements Runnable {

  @ParentCommand private Jackdaw jackdaw;

  @Parameters(paramLabel = "ID", description = "as listed by: jackdaw list")
  private String id;

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description =
          "describes it with this option, such as cue-validity=0.9; a world also with"
              + " wrappers=[...] and schedule=[...]")
  private List<String> settings = new ArrayList<>();

  @Option(names = "--json", description = "one JSON object on stdout")
  private boolean json;

  @Override
  public void run() {
    Description description =
        unbuilt().orElseGet(() -> describe(jackdaw.registryWith(List.of(id))));
    if (json) {
      jackdaw.out().println(Json.text(description.toMap()));
    } else {
      description.lines().forEach(jackdaw.out()::println);
    }
  }

  /** An agent whose room is not there to be asked; nothing is built to describe it. */
  private Optional<Description> unbuilt() {
    if (jackdaw.registry().agents().containsKey(id)) {
      return Optional.empty();
    }
    return OptionalAgent.all().stream()
        .filter(agent -> agent.id().equals(id) && !jackdaw.rooms().built(agent))
        .findFirst()
        .map(
            agent ->
                new Description(
                    id,
                    "agent",
                    agent.summary(),
                    Map.of(),
                    Map.of("where", jackdaw.rooms().state(agent)),
                    List.of()));
  }

  private Description describe(Registry registry) {
    if (registry.environments().containsKey(id)) {
      return environment(registry.environments().get(id));
    }
    if (registry.agents().containsKey(id)) {
      return agent(registry.agents().get(id));
    }
    if (registry.metrics().containsKey(id)) {
      return metric(registry.metrics().get(id));
    }
    if (registry.wrappers().containsKey(id)) {
      return wrapper(registry.wrappers().get(id));
    }
    Map<String, Suite> suites = jackdaw.suites().all();
    if (suites.containsKey(id)) {
      return suite(suites.get(id));
    }
    TreeSet<String> known = new TreeSet<>(registry.environments().keySet());
    known.addAll(suites.keySet());
    known.addAll(registry.agents().keySet());
    OptionalAgent.all().forEach(agent -> known.add(agent.id()));
    known.addAll(registry.metrics().keySet());
    known.addAll(registry.wrappers().keySet());
    throw NearestName.unknown("id", id, known);
  }

  private Description environment(EnvironmentFactory<?> factory) {
    BoundWorld bound = SetOptions.world(jackdaw.registry(), factory, settings);
    return new Description(
        id,
        "environment",
        factory.summary(),
        Headings.of(factory.getClass()),
        WorldFacts.of(bound),
        OptionDoc.of(bound.options()));
  }

  private <O extends Record> Description wrapper(WrapperFactory<O> factory) {
    O options = SetOptions.over(id, factory.defaults(), settings);
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("in a configuration", "wrappers: [" + factory.id() + "], beside a world");
    return new Description(
        id, "wrapper", factory.summary(), Map.of(), facts, OptionDoc.of(options));
  }

  private <O extends Record> Description agent(AgentFactory<O> factory) {
    Map<String, String> facts = new LinkedHashMap<>();
    List<String> levels = new ArrayList<>();
    O options = SetOptions.over(id, factory.defaults(), settings);
    for (KnowledgeLevel level : new TreeSet<>(factory.accepts(options))) {
      levels.add(level.word());
    }
    facts.put("knowledge", String.join(", ", levels));
    return new Description(
        id, "agent", factory.summary(), headings(factory), facts, OptionDoc.of(options));
  }

  private static Map<String, String> headings(AgentFactory<?> factory) {
    Map<String, String> headings = new LinkedHashMap<>();
    headings.put("Equations", factory.equations());
    headings.put("Complexity", factory.complexity());
    headings.values().removeIf(String::isBlank);
    return headings;
  }

  private static Description suite(Suite suite) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("tags", String.join(", ", suite.tags()));
    facts.put("protocol", suite.protocolLine());
    List<String> lines = suite.environmentLines();
    for (int e = 0; e < lines.size(); e++) {
      facts.put("environment " + (e + 1), lines.get(e));
    }
    return new Description(suite.id(), "suite", suite.summary(), Map.of(), facts, List.of());
  }

  private Description metric(MetricFactory factory) {
    return factory instanceof ConfigurableMetric<?> configurable
        ? configured(configurable)
        : metric(factory, factory.columns(), List.of());
  }

  private <O extends Record> Description configured(ConfigurableMetric<O> metric) {
    O options = SetOptions.over(id, metric.defaults(), settings);
    return metric(metric, metric.columns(options), OptionDoc.of(options));
  }

  private Description metric(
      MetricFactory factory, List<MetricColumn> columns, List<OptionDoc> options) {
    Map<String, String> facts = new LinkedHashMap<>();
    columns.forEach(c -> facts.put(c.name(), c.description() + " (" + c.unit() + ")"));
    return new Description(id, "metric", factory.summary(), Map.of(), facts, options);
  }
}
