package org.jackdaw.core.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.jackdaw.api.agent.AgentContext;
import org.jackdaw.api.agent.AgentFactory;
import org.jackdaw.api.agent.Budget;
import org.jackdaw.api.agent.Knowledge;
import org.jackdaw.api.agent.KnowledgeLevel;
import org.jackdaw.api.env.EnvironmentSpec;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.TableName;
import org.jackdaw.api.text.NearestName;
import org.jackdaw.core.option.OptionTree;
import org.jackdaw.core.option.RecordBinder;
import org.jackdaw.core.plan.PlannedContender;
import org.jackdaw.core.plan.Protocol;
import org.jackdaw.core.plan.Seeds;
import org.jackdaw.core.registry.Registry;
import org.jackdaw.modelio.ModelFiles;
import org.jackdaw.modelio.tree.DocumentException;
import org.jackdaw.modelio.tree.ListNode;
import org.jackdaw.modelio.tree.MapNode;
import org.jackdaw.modelio.tree.Node;
import org.jackdaw.modelio.tree.Place;
import org.jackdaw.modelio.tree.Problems;
import org.jackdaw.modelio.tree.Scalar;
import org.jackdaw.modelio.tree.TreeText;

/** Checks a contender against every world that it is to run in. */
final class ContenderPlanner {

  private final Registry registry;
  private final Path folder;
  private final Seeds seeds;
  private final Optional<Protocol> protocol;
  private final Problems problems;
  private final List<String> warnings = new ArrayList<>();

  ContenderPlanner(
      Registry registry, Path folder, Seeds seeds, Optional<Protocol> protocol, Problems problems) {
    this.registry = registry;
    this.folder = folder;
    this.seeds = seeds;
    this.protocol = protocol;
    this.problems = problems;
  }

  List<String> warnings() {
    return warnings;
  }

  /**
   * Plans a contender.
   *
   * @param entry its entry
   * @param labels labels of all worlds, also of those that could not be planned
   * @param worlds the worlds that could
   */
  Optional<PlannedRole> plan(
      Draft.Contender entry, List<String> labels, List<PlannedWorld> worlds) {
    Set<String> on = on(entry, labels);
    AgentFactory<?> factory = registry.agents().get(entry.id());
    if (factory == null) {
      Place place = entry.node().find("agent").orElse(entry.node()).place();
      problems.add(place, NearestName.message("agent", entry.id(), registry.agents().keySet()));
      return Optional.empty();
    }
    List<PlannedWorld> own = worlds.stream().filter(w -> on.contains(w.planned().label())).toList();
    return plan(entry, factory, on, own);
  }

  private Set<String> on(Draft.Contender entry, List<String> labels) {
    if (entry.on().isEmpty()) {
      return new LinkedHashSet<>(labels);
    }
    Set<String> on = new LinkedHashSet<>();
    if (labels.isEmpty()) {
      return on; // what is wrong with the environments has been reported
    }
    for (Node item : entry.on().get().items()) {
      String label = item instanceof Scalar scalar ? scalar.text() : item.words();
      if (!labels.contains(label)) {
        problems.add(item.place(), NearestName.message("environment label", label, labels));
      } else if (!on.add(label)) {
        problems.add(item.place(), "environment '" + label + "' stands twice");
      }
    }
    if (entry.on().get().items().isEmpty()) {
      problems.add(entry.on().get().place(), entry.label() + ": runs nowhere; name an environment");
    }
    return on;
  }

  private <O extends Record> Optional<PlannedRole> plan(
      Draft.Contender entry, AgentFactory<O> factory, Set<String> on, List<PlannedWorld> worlds) {
    Optional<O> options =
        new RecordBinder(problems, Registry.CONTENDER_KEYS)
            .bind(entry.id(), factory.defaults(), entry.node());
    Optional<KnowledgeRule> rule = entry.knowledge().flatMap(k -> rule(entry, k));
    if (options.isEmpty() || rule.isEmpty() || !accepted(entry, factory, options.get())) {
      return Optional.empty();
    }
    worlds.forEach(world -> check(entry, factory, options.get(), rule.get(), world));
    return Optional.of(role(entry, factory, options.get(), rule.get(), on));
  }

  private Optional<KnowledgeRule> rule(Draft.Contender entry, KnowledgeEntry knowledge) {
    if (entry.preferences().isPresent() && knowledge.level() == KnowledgeLevel.NONE) {
      problems.add(
          entry.node().placeOf("preferences"),
          entry.label() + ": preferences belong to a model, and knowledge none hands over none");
      return Optional.empty();
    }
    Optional<Model> file = Optional.empty();
    if (knowledge.level() == KnowledgeLevel.FILE) {
      file = file(entry, knowledge);
      if (file.isEmpty()) {
        return Optional.empty();
      }
    }
    return Optional.of(
        new KnowledgeRule(knowledge, file, entry.preferences().map(Preferences::new)));
  }

  private Optional<Model> file(Draft.Contender entry, KnowledgeEntry knowledge) {
    try {
      return Optional.of(ModelFiles.read(folder.resolve(knowledge.path())));
    } catch (DocumentException e) {
      e.problems().forEach(p -> problems.add(knowledge.node().place(), entry.label() + ": " + p));
      return Optional.empty();
    }
  }

  private <O extends Record> boolean accepted(
      Draft.Contender entry, AgentFactory<O> factory, O options) {
    KnowledgeLevel level = entry.knowledge().orElseThrow().level();
    Optional<String> refusal = KnowledgeCheck.level(level, factory.accepts(options));
    Place place = entry.node().find("knowledge").orElse(entry.node()).place();
    refusal.ifPresent(text -> problems.add(place, entry.label() + ": " + text));
    return refusal.isEmpty();
  }

  private <O extends Record> void check(
      Draft.Contender entry,
      AgentFactory<O> factory,
      O options,
      KnowledgeRule rule,
      PlannedWorld world) {
    String where = world.planned().label() + "/" + entry.label();
    Attempt attempt = new Attempt(where, entry.node(), problems);
    if (!knownTables(rule.entry(), world, where)) {
      return;
    }
    rule.file()
        .flatMap(model -> KnowledgeCheck.fits(model, world.planned().spec()))
        .ifPresent(attempt::refuse);
    int before = problems.count();
    Optional<Knowledge> knowledge = attempt.of(() -> rule.of(world.model()));
    if (knowledge.isEmpty() || problems.count() > before) {
      return;
    }
    AgentContext context = context(world.planned().spec(), knowledge.get(), world, entry);
    attempt
        .of(() -> factory.problems(options, context))
        .ifPresent(found -> found.forEach(attempt::refuse));
    warn(where, knowledge.get());
  }

  private boolean knownTables(KnowledgeEntry knowledge, PlannedWorld world, String where) {
    if (world.model().isEmpty() || knowledge.level() != KnowledgeLevel.STRUCTURE) {
      return true;
    }
    List<String> tables = TableName.learnable(world.model().get());
    boolean known = true;
    for (String table : knowledge.keys().unknown()) {
      if (!tables.contains(table)) {
        String message = NearestName.message("table", table, tables);
        problems.add(knowledge.placeOf(table), where + ": " + message);
        known = false;
      }
    }
    return known;
  }

  private AgentContext context(
      EnvironmentSpec spec, Knowledge knowledge, PlannedWorld world, Draft.Contender entry) {
    Budget budget =
        new Budget(
            protocol.map(Protocol::trainEpisodes).orElse(OptionalInt.empty()),
            protocol.map(Protocol::trainSteps).orElse(OptionalLong.empty()),
            spec.stepLimit());
    return new AgentContext(
        spec.observations(),
        spec.actions(),
        knowledge,
        budget,
        seeds.agent(world.planned().label(), entry.label(), 0));
  }

  private void warn(String where, Knowledge knowledge) {
    for (String factor : KnowledgeCheck.indistinct(knowledge)) {
      warnings.add(
          where
              + ": the states of "
              + factor
              + " cannot be told apart, since its transition and every likelihood that shows it"
              + " are unknown under the same prior");
    }
  }

  private static <O extends Record> PlannedRole role(
      Draft.Contender entry,
      AgentFactory<O> factory,
      O options,
      KnowledgeRule rule,
      Set<String> on) {
    MapNode resolved = resolved(entry, options, on);
    String definition =
        TreeText.line(resolved.without("label"))
            + rule.file().map(model -> " model " + model.hash()).orElse("");
    PlannedContender planned =
        new PlannedContender(
            entry.label(),
            entry.id(),
            definition,
            rule.entry().level(),
            rule::of,
            context -> factory.create(options, context));
    return new PlannedRole(planned, on, resolved);
  }

  private static MapNode resolved(Draft.Contender entry, Record options, Set<String> on) {
    Place place = entry.node().place();
    List<Node> worlds = new ArrayList<>();
    on.forEach(label -> worlds.add(Scalar.text(place, label)));
    MapNode resolved =
        new MapNode(place, Map.of())
            .with("agent", Scalar.text(place, entry.id()))
            .with("label", Scalar.text(place, entry.label()))
            .with("on", new ListNode(place, worlds))
            .with("knowledge", entry.knowledge().orElseThrow().resolved());
    if (entry.preferences().isPresent()) {
      resolved = resolved.with("preferences", entry.preferences().get());
    }
    for (Map.Entry<String, MapNode.Entry> option : OptionTree.of(options).entries().entrySet()) {
      resolved = resolved.with(option.getKey(), option.getValue().value());
    }
    return resolved;
  }
}
