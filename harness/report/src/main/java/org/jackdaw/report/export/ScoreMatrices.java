package org.jackdaw.report.export;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import org.jackdaw.report.data.ComparisonSet;
import org.jackdaw.report.data.Contender;
import org.jackdaw.report.data.Entry;
import org.jackdaw.report.data.Results;
import org.jackdaw.report.data.World;

/**
 * Normalised scores as matrices of runs by worlds, one per contender, as the Python library rliable
 * takes them: {@code {name: numpy.array(m) for name, m in json.load(f)[0]["scores"].items()}}.
 */
public final class ScoreMatrices {

  private ScoreMatrices() {}

  /**
   * The matrices of contenders that can be compared.
   *
   * @param results what was measured
   * @return a list of sets, each with {@code level}, {@code worlds}, {@code seeds} and {@code
   *     scores}: by contender a list of runs, each a list of its scores world by world, null where
   *     a run failed
   */
  public static String json(Results results) {
    ArrayNode sets = JsonMapper.builder().build().createArrayNode();
    for (ComparisonSet set : ComparisonSet.of(results)) {
      add(sets.addObject(), set);
    }
    return sets.toPrettyString() + "\n";
  }

  private static void add(ObjectNode json, ComparisonSet set) {
    Set<Integer> seeds = new TreeSet<>();
    set.contenders().forEach(c -> set.worlds().forEach(w -> seeds.addAll(scores(w, c).keySet())));
    json.put("level", set.level().text());
    set.worlds().forEach(world -> json.withArray("worlds").add(world.label()));
    seeds.forEach(json.putArray("seeds")::add);
    ObjectNode scores = json.putObject("scores");
    for (Contender contender : set.contenders()) {
      ArrayNode matrix = scores.putArray(contender.label());
      seeds.forEach(seed -> row(matrix.addArray(), set.worlds(), contender, seed));
    }
  }

  private static void row(ArrayNode row, List<World> worlds, Contender contender, int seed) {
    for (World world : worlds) {
      Double score = scores(world, contender).get(seed);
      if (score == null) {
        row.addNull();
      } else {
        row.add(score);
      }
    }
  }

  private static SortedMap<Integer, Double> scores(World world, Contender contender) {
    return world.entries().stream()
        .filter(entry -> entry.contender().equals(contender))
        .findFirst()
        .map((Entry entry) -> entry.scores(World.NORMALISED))
        .orElseThrow();
  }
}
