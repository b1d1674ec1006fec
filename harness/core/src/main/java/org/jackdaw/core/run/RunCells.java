package org.jackdaw.core.run;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jackdaw.core.plan.Cell;
import org.jackdaw.core.plan.Plan;
import org.jackdaw.core.plan.PlannedContender;
import org.jackdaw.core.plan.PlannedEnvironment;
import org.jackdaw.core.result.CellKey;

/**
 * The cells of a result folder: every pair of world and contender of the plan with every seed of
 * the folder. In the order of the rows.
 *
 * @param cells the cells by key
 */
record RunCells(SortedMap<CellKey, Cell> cells) {

  static Set<Integer> seeds(Plan plan) {
    Set<Integer> seeds = new TreeSet<>();
    plan.cells().forEach(cell -> seeds.add(cell.seed()));
    return seeds;
  }

  static RunCells of(Plan plan, Collection<Integer> seeds) {
    List<String> environments =
        plan.environments().stream().map(PlannedEnvironment::label).toList();
    List<String> contenders = plan.contenders().stream().map(PlannedContender::label).toList();
    SortedMap<CellKey, Cell> cells = new TreeMap<>();
    for (Cell planned : plan.cells()) {
      int environment = environments.indexOf(planned.environment().label());
      int contender = contenders.indexOf(planned.contender().label());
      for (int seed : seeds) {
        cells.putIfAbsent(
            new CellKey(environment, contender, seed),
            new Cell(0, planned.environment(), planned.contender(), seed));
      }
    }
    return new RunCells(numbered(cells));
  }

  private static SortedMap<CellKey, Cell> numbered(SortedMap<CellKey, Cell> cells) {
    SortedMap<CellKey, Cell> numbered = new TreeMap<>();
    cells.forEach(
        (key, cell) ->
            numbered.put(
                key, new Cell(numbered.size(), cell.environment(), cell.contender(), cell.seed())));
    return Collections.unmodifiableSortedMap(numbered);
  }

  /** The key of each cell's labels and seed as they stand in rows. */
  Map<List<String>, CellKey> byLabels() {
    Map<List<String>, CellKey> keys = new HashMap<>();
    cells.forEach(
        (key, cell) ->
            keys.put(
                List.of(
                    cell.environment().label(),
                    cell.contender().label(),
                    Integer.toString(cell.seed())),
                key));
    return keys;
  }
}
