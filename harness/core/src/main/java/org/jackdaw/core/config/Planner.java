package org.jackdaw.core.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jackdaw.api.agent.KnowledgeLevel;
import org.jackdaw.core.plan.Cell;
import org.jackdaw.core.plan.Plan;
import org.jackdaw.core.plan.PlannedContender;
import org.jackdaw.core.plan.PlannedEnvironment;
import org.jackdaw.core.plan.Protocol;
import org.jackdaw.core.plan.Seeds;
import org.jackdaw.core.registry.Registry;
import org.jackdaw.modelio.tree.Problems;

/** Looks up everything that a draft names, checks it, and lists the cells. */
final class Planner {

  private static final Protocol NOTHING =
      new Protocol(OptionalInt.of(0), OptionalLong.empty(), 1, 0);

  private final Registry registry;
  private final Path folder;
  private final Problems problems;

  Planner(Registry registry, Path folder, Problems problems) {
    this.registry = registry;
    this.folder = folder;
    this.problems = problems;
  }

  /** The plan; of no use if any problem was reported. */
  Plan plan(Draft draft) {
    Seeds seeds = new Seeds(draft.seed());
    WorldPlanner builder = new WorldPlanner(registry, seeds, draft.protocol(), problems);
    List<PlannedWorld> worlds = worlds(draft, builder);
    ContenderPlanner planner =
        new ContenderPlanner(registry, folder, seeds, draft.protocol(), problems);
    List<PlannedRole> roles = roles(draft, planner, worlds);
    MetricPlanner measuring = new MetricPlanner(registry, problems);
    List<PlannedMetric> metrics = measuring.plan(draft.metrics());
    refuseNothing(draft);
    return new Plan(
        draft.name(),
        Optional.empty(),
        draft.seed(),
        draft.protocol().orElse(NOTHING),
        worlds.stream().map(PlannedWorld::planned).toList(),
        roles.stream().map(PlannedRole::planned).toList(),
        metrics.stream().map(PlannedMetric::planned).toList(),
        cells(worlds, roles, draft.runs()),
        runs -> Resolved.text(draft, runs, worlds, roles, metrics),
        draft.traces(),
        models(draft),
        warnings(
            builder, planner, problems.none() ? measuring.warnings(metrics, worlds) : List.of()));
  }

  private static List<String> warnings(
      WorldPlanner worlds, ContenderPlanner roles, List<String> ofMetrics) {
    return Stream.of(worlds.warnings(), roles.warnings(), ofMetrics).flatMap(List::stream).toList();
  }

  private SortedMap<String, Path> models(Draft draft) {
    SortedMap<String, Path> models = new TreeMap<>();
    for (Draft.Contender contender : draft.contenders()) {
      contender
          .knowledge()
          .filter(knowledge -> knowledge.level() == KnowledgeLevel.FILE)
          .map(KnowledgeEntry::path)
          .ifPresent(path -> models.put(path, ModelCopies.place(folder, path)));
    }
    return models;
  }

  private static List<PlannedWorld> worlds(Draft draft, WorldPlanner planner) {
    Map<String, PlannedWorld> worlds = new LinkedHashMap<>();
    for (Draft.World entry : draft.worlds()) {
      planner.plan(entry).ifPresent(world -> worlds.putIfAbsent(entry.label(), world));
    }
    return List.copyOf(worlds.values());
  }

  private static List<PlannedRole> roles(
      Draft draft, ContenderPlanner planner, List<PlannedWorld> worlds) {
    List<String> labels = draft.worlds().stream().map(Draft.World::label).toList();
    List<PlannedRole> roles = new ArrayList<>();
    for (Draft.Contender entry : draft.contenders()) {
      planner.plan(entry, labels, worlds).ifPresent(roles::add);
    }
    return roles;
  }

  private void refuseNothing(Draft draft) {
    Protocol protocol = draft.protocol().orElse(NOTHING);
    boolean trains = protocol.trainEpisodes().orElse(0) > 0 || protocol.trainSteps().orElse(0) > 0;
    if (draft.protocol().isPresent() && !trains && protocol.evaluateEpisodes() == 0) {
      problems.add(
          draft.place("protocol"),
          "protocol: neither trains nor evaluates; give train-episodes,"
              + " train-steps or evaluate-episodes");
    }
    if (problems.none() && (draft.worlds().isEmpty() || draft.contenders().isEmpty())) {
      problems.add(
          draft.place(draft.worlds().isEmpty() ? "environments" : "contenders"),
          "an experiment needs at least one environment and one contender");
    }
  }

  private static List<Cell> cells(
      List<PlannedWorld> worlds, List<PlannedRole> roles, List<Integer> runs) {
    List<Cell> cells = new ArrayList<>();
    for (PlannedWorld world : worlds) {
      PlannedEnvironment environment = world.planned();
      for (PlannedRole role : roles) {
        PlannedContender contender = role.planned();
        for (int run : role.worlds().contains(environment.label()) ? runs : List.<Integer>of()) {
          cells.add(new Cell(cells.size(), environment, contender, run));
        }
      }
    }
    return cells;
  }
}
