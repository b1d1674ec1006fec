package org.jackdaw.report.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jackdaw.api.random.SeedTree;
import org.jackdaw.report.data.Entry;
import org.jackdaw.report.data.Level;
import org.jackdaw.report.data.Results;
import org.jackdaw.report.data.World;
import org.jackdaw.stats.decision.CompactLetters;
import org.jackdaw.stats.test.MaxTest;
import org.jackdaw.stats.test.PairDifference;

/**
 * Which contenders of one level are told apart in a world: those that share no letter, by a
 * permutation test of all pairs that keeps the chance of any false claim at 5 %.
 */
public final class Verdicts {

  private static final int PERMUTATIONS = 10_000;
  private static final double ALPHA = 0.05;

  private Verdicts() {}

  /**
   * The letters of all worlds.
   *
   * @param results what was measured
   * @return by world's and contender's label; nothing for contenders that are alone on their level
   */
  public static Map<String, Map<String, String>> of(Results results) {
    Map<String, Map<String, String>> letters = new LinkedHashMap<>();
    for (World world : results.worlds()) {
      Map<String, String> own = new LinkedHashMap<>();
      SeedTree seeds = Chances.of(results, "letters").child(world.label());
      world.levels().forEach(level -> own.putAll(of(world, level, seeds)));
      if (!own.isEmpty()) {
        letters.put(world.label(), own);
      }
    }
    return letters;
  }

  private static Map<String, String> of(World world, Level level, SeedTree seeds) {
    List<Entry> entries =
        world.entries().stream()
            .filter(entry -> entry.contender().level().equals(level))
            .filter(entry -> entry.interval(world.score()).isPresent())
            .sorted(Comparator.comparingDouble(entry -> -mean(entry, world)))
            .toList();
    Map<String, String> letters = new LinkedHashMap<>();
    if (entries.size() > 1) {
      List<PairDifference> pairs = pairs(entries, world, seeds.child(level.text()));
      List<String> texts = CompactLetters.of(entries.size(), pairs, ALPHA);
      for (int e = 0; e < entries.size(); e++) {
        letters.put(entries.get(e).contender().label(), texts.get(e));
      }
    }
    return letters;
  }

  private static double mean(Entry entry, World world) {
    return entry.interval(world.score()).orElseThrow().estimate();
  }

  private static List<PairDifference> pairs(List<Entry> entries, World world, SeedTree seeds) {
    List<double[]> scores = new ArrayList<>();
    List<SortedMap<Integer, Double>> runs =
        entries.stream().map(entry -> entry.scores(world.score())).toList();
    runs.forEach(run -> scores.add(run.values().stream().mapToDouble(v -> v).toArray()));
    boolean paired = runs.stream().map(SortedMap::keySet).distinct().count() == 1;
    return paired
        ? MaxTest.paired(scores, PERMUTATIONS, seeds)
        : MaxTest.independent(scores, PERMUTATIONS, seeds);
  }
}
