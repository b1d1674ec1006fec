package org.jackdaw.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jackdaw.core.plan.Cell;
import org.jackdaw.core.plan.Plan;
import org.jackdaw.core.plan.PlannedEnvironment;
import org.jackdaw.core.plan.Protocol;

/** What an experiment would run. */
final class PlanTable {

  private PlanTable() {}

  static List<String> lines(Plan plan) {
    TextTable table = new TextTable().row("environment", "agent", "knowledge", "runs");
    counts(plan)
        .forEach((pair, n) -> table.row(pair.environment, pair.agent, pair.knowledge, n + ""));
    List<String> lines = new ArrayList<>(table.lines());
    lines.add("");
    for (PlannedEnvironment world : plan.environments()) {
      if (!world.modifications().isEmpty()) {
        String words = String.join("; ", world.modifications());
        lines.add(world.label() + ": " + world.id() + " with " + words);
      }
    }
    lines.add(plan.cells().size() + " cells; each: " + protocol(plan.protocol()));
    return lines;
  }

  static Map<String, Object> toMap(Plan plan) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("name", plan.name());
    map.put("cells", plan.cells().stream().map(Cell::name).toList());
    map.put("protocol", protocol(plan.protocol()));
    Map<String, Object> modified = new LinkedHashMap<>();
    for (PlannedEnvironment world : plan.environments()) {
      if (!world.modifications().isEmpty()) {
        modified.put(world.label(), world.modifications());
      }
    }
    map.put("modified", modified);
    map.put("warnings", plan.warnings());
    map.put("configuration", plan.resolved());
    return map;
  }

  private record Pair(String environment, String agent, String knowledge) {}

  private static Map<Pair, Integer> counts(Plan plan) {
    Map<Pair, Integer> counts = new LinkedHashMap<>();
    for (Cell cell : plan.cells()) {
      Pair pair =
          new Pair(
              cell.environment().label(),
              cell.contender().label(),
              cell.contender().level().word());
      counts.merge(pair, 1, Integer::sum);
    }
    return counts;
  }

  private static String protocol(Protocol protocol) {
    String unit = protocol.countsSteps() ? "steps" : "episodes";
    long amount =
        protocol.countsSteps()
            ? protocol.trainSteps().getAsLong()
            : protocol.trainEpisodes().getAsInt();
    return amount
        + " training "
        + unit
        + ", "
        + protocol.evaluateEpisodes()
        + " evaluation episodes every "
        + protocol.evaluateEvery()
        + " "
        + unit;
  }
}
