package org.jackdaw.core.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jackdaw.api.agent.AgentFactory;
import org.jackdaw.api.text.NearestName;
import org.jackdaw.core.option.OptionTree;
import org.jackdaw.core.option.RecordBinder;
import org.jackdaw.core.plan.PlannedContender;
import org.jackdaw.core.plan.Protocol;
import org.jackdaw.core.plan.Seeds;
import org.jackdaw.core.registry.Registry;
import org.jackdaw.core.result.CodeContent;
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
  private final KnowledgeRules rules;
  private final RoleCheck check;
  private final Problems problems;

  ContenderPlanner(
      Registry registry, Path folder, Seeds seeds, Optional<Protocol> protocol, Problems problems) {
    this.registry = registry;
    this.rules = new KnowledgeRules(folder, problems);
    this.check = new RoleCheck(seeds, protocol, problems);
    this.problems = problems;
  }

  /** What a user should know before the run. */
  List<String> warnings() {
    return check.warnings();
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
    return on;
  }

  private <O extends Record> Optional<PlannedRole> plan(
      Draft.Contender entry, AgentFactory<O> factory, Set<String> on, List<PlannedWorld> worlds) {
    Optional<O> options =
        new RecordBinder(problems, Registry.CONTENDER_KEYS)
            .bind(entry.id(), factory.defaults(), entry.node());
    Optional<KnowledgeRule> rule = rules.rule(entry);
    if (options.isEmpty()
        || rule.isEmpty()
        || !rules.accepted(entry, factory, options.get())
        || !declared(entry, factory.repeatable(options.get()))) {
      return Optional.empty();
    }
    worlds.forEach(world -> check.check(entry, factory, options.get(), rule.get(), world));
    return Optional.of(role(entry, factory, options.get(), rule.get(), on));
  }

  /** Whether what cannot be repeated is declared so, since that marks every result. */
  private boolean declared(Draft.Contender entry, boolean repeatable) {
    if (!repeatable && entry.repeatable()) {
      problems.add(
          entry.node().placeOf("repeatable"),
          entry.label()
              + ": with these options two runs differ, because the clock or the order of threads"
              + " decides; declare repeatable: false");
    }
    return repeatable || !entry.repeatable();
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
            + rule.file().map(model -> " model " + model.hash()).orElse("")
            + CodeContent.ofPlugin(factory.getClass());
    PlannedContender planned =
        new PlannedContender(
            entry.label(),
            entry.id(),
            definition,
            entry.preferences().map(TreeText::line),
            rule.entry().level(),
            rule::of,
            context -> factory.create(options, context),
            entry.repeatable());
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
    if (!entry.repeatable()) {
      resolved = resolved.with("repeatable", Scalar.plain(place, "false"));
    }
    for (Map.Entry<String, MapNode.Entry> option : OptionTree.of(options).entries().entrySet()) {
      resolved = resolved.with(option.getKey(), option.getValue().value());
    }
    return resolved;
  }
}
