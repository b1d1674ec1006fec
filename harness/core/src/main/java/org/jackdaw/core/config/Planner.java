package org.jackdaw.core.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.jackdaw.api.text.NearestName;
import org.jackdaw.core.metric.MetricFactory;
import org.jackdaw.core.plan.Cell;
import org.jackdaw.core.plan.Plan;
import org.jackdaw.core.plan.PlannedContender;
import org.jackdaw.core.plan.PlannedEnvironment;
import org.jackdaw.core.plan.Protocol;
import org.jackdaw.core.plan.Seeds;
import org.jackdaw.core.registry.Registry;
import org.jackdaw.modelio.tree.Problems;
import org.jackdaw.modelio.tree.Scalar;

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
    List<MetricFactory> metrics = metrics(draft.metrics());
    refuseNothing(draft);
    return new Plan(
        draft.name(),
        Optional.empty(),
        draft.seed(),
        draft.protocol().orElse(NOTHING),
        worlds.stream().map(PlannedWorld::planned).toList(),
        roles.stream().map(PlannedRole::planned).toList(),
        metrics,
        cells(worlds, roles, draft.runs()),
        runs -> Resolved.text(draft, runs, worlds, roles),
        Stream.concat(builder.warnings().stream(), planner.warnings().stream()).toList());
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

  private List<MetricFactory> metrics(List<Scalar> names) {
    List<MetricFactory> metrics = new ArrayList<>();
    Set<String> seen = new LinkedHashSet<>();
    Map<String, MetricFactory> known = registry.metrics();
    for (Scalar name : names) {
      if (!known.containsKey(name.text())) {
        problems.add(name.place(), NearestName.message("metric", name.text(), known.keySet()));
      } else if (!seen.add(name.text())) {
        problems.add(name.place(), "metric '" + name.text() + "' stands twice");
      } else {
        metrics.add(known.get(name.text()));
      }
    }
    return metrics;
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
