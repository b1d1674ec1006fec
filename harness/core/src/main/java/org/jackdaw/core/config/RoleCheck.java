package org.jackdaw.core.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jackdaw.api.agent.AgentContext;
import org.jackdaw.api.agent.AgentFactory;
import org.jackdaw.api.agent.Budget;
import org.jackdaw.api.agent.Knowledge;
import org.jackdaw.api.agent.KnowledgeLevel;
import org.jackdaw.api.env.EnvironmentSpec;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.TableName;
import org.jackdaw.api.text.NearestName;
import org.jackdaw.core.plan.Protocol;
import org.jackdaw.core.plan.Seeds;
import org.jackdaw.modelio.tree.Problems;

/** Asks of each pair of contender and world whether it can run. */
final class RoleCheck {

  private final Seeds seeds;
  private final Optional<Protocol> protocol;
  private final Problems problems;
  private final List<String> warnings = new ArrayList<>();

  RoleCheck(Seeds seeds, Optional<Protocol> protocol, Problems problems) {
    this.seeds = seeds;
    this.protocol = protocol;
    this.problems = problems;
  }

  List<String> warnings() {
    return List.copyOf(warnings);
  }

  /** Reports why a contender cannot run in a world. */
  <O extends Record> void check(
      Draft.Contender entry,
      AgentFactory<O> factory,
      O options,
      KnowledgeRule rule,
      PlannedWorld world) {
    String where = world.planned().label() + "/" + entry.label();
    Attempt attempt = new Attempt(where, entry.node(), problems);
    if (!knownTables(rule.entry(), world, where) || withheld(rule.entry(), world, attempt)) {
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
    warnOfChanges(where, rule, knowledge.get(), world);
  }

  /** What a contender is told is told once, at the start. */
  private void warnOfChanges(String where, KnowledgeRule rule, Knowledge told, PlannedWorld world) {
    for (PlannedWorld.Later later : world.later()) {
      if (!told(rule, later.model()).equals(told.model().map(Model::hash))) {
        warnings.add(
            where
                + ": is told the world as it is at the start; from training episode "
                + later.from()
                + " on that is not true any more");
        return;
      }
    }
  }

  /** What would be told of another model; nothing where it does not even fit. */
  private static Optional<String> told(KnowledgeRule rule, Model model) {
    try {
      return rule.of(Optional.of(model)).model().map(Model::hash);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Whether the contender needs a model that the world's wrappers withhold. */
  private static boolean withheld(KnowledgeEntry entry, PlannedWorld world, Attempt attempt) {
    boolean asks =
        entry.level() == KnowledgeLevel.MODEL || entry.level() == KnowledgeLevel.STRUCTURE;
    if (!asks || world.model().isPresent() || world.reasons().isEmpty()) {
      return false;
    }
    attempt.refuse(
        "knowledge "
            + entry.level().word()
            + " needs a published model, and the wrapped world has none: "
            + String.join("; ", world.reasons()));
    return true;
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
}
