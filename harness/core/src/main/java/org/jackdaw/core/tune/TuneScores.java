package org.jackdaw.core.tune;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jackdaw.core.config.Tune;
import org.jackdaw.core.metric.NormalisedScore;
import org.jackdaw.core.plan.Cell;
import org.jackdaw.core.plan.Plan;
import org.jackdaw.core.plan.PlannedEnvironment;
import org.jackdaw.core.result.RunGroup;
import org.jackdaw.core.result.RunTable;

/**
 * The scores of all tuning runs, by the label of the configuration and the world.
 *
 * @param scores by configuration, then by world
 * @param normalised the worlds whose scale is that from the uniform policy to the optimum
 */
record TuneScores(Map<String, Map<String, Score>> scores, List<String> normalised) {

  private static final String RETURN = "return";

  /** Reads the folder that a plan has been run into. */
  static TuneScores read(Path folder, Plan plan, Tune.Score what) throws IOException {
    RunTable table = RunTable.read(folder);
    Map<String, Map<String, Score>> scores = new LinkedHashMap<>();
    List<String> normalised = new ArrayList<>();
    for (PlannedEnvironment environment : plan.environments()) {
      String world = environment.label();
      SortedMap<String, SortedMap<Integer, Double>> returns = runs(table, world, what, RETURN);
      SortedMap<String, SortedMap<Integer, Double>> shares =
          runs(table, world, what, NormalisedScore.COLUMN);
      boolean known = count(shares) == count(returns) && count(returns) > 0;
      if (known) {
        normalised.add(world);
      }
      Scale scale = known ? Scale.shares(shares) : Scale.between(returns);
      double worst = Scale.between(returns).worst();
      cells(plan, world)
          .forEach(
              (label, seeds) ->
                  scores
                      .computeIfAbsent(label, l -> new LinkedHashMap<>())
                      .put(
                          world,
                          score(
                              label,
                              seeds,
                              returns.getOrDefault(label, new TreeMap<>()),
                              worst,
                              scale)));
    }
    return new TuneScores(scores, normalised);
  }

  private static Map<String, List<Integer>> cells(Plan plan, String world) {
    Map<String, List<Integer>> cells = new LinkedHashMap<>();
    for (Cell cell : plan.cells()) {
      if (cell.environment().label().equals(world)) {
        cells.computeIfAbsent(cell.contender().label(), l -> new ArrayList<>()).add(cell.seed());
      }
    }
    return cells;
  }

  /** The score of every run, by configuration and run. */
  private static SortedMap<String, SortedMap<Integer, Double>> runs(
      RunTable table, String world, Tune.Score what, String metric) {
    SortedMap<String, SortedMap<Integer, Double>> runs = new TreeMap<>();
    for (RunGroup last : table.headline(world)) {
      List<RunGroup> groups =
          what == Tune.Score.FINAL ? List.of(last) : table.course(world, last.agent(), "train");
      SortedMap<Integer, Double> sums = new TreeMap<>();
      for (RunGroup group : groups) {
        table.scores(group, metric).forEach((seed, score) -> sums.merge(seed, score, Double::sum));
      }
      sums.replaceAll((seed, sum) -> sum / groups.size());
      runs.put(last.agent(), sums);
    }
    return runs;
  }

  private static int count(SortedMap<String, SortedMap<Integer, Double>> runs) {
    return runs.values().stream().mapToInt(SortedMap::size).sum();
  }

  private static Score score(
      String label,
      List<Integer> seeds,
      SortedMap<Integer, Double> own,
      double worst,
      Scale scale) {
    double sum = 0;
    double scaled = 0;
    int failed = 0;
    for (int seed : seeds) {
      sum += own.getOrDefault(seed, worst);
      scaled += scale.of(label, seed);
      failed += own.containsKey(seed) ? 0 : 1;
    }
    return new Score(sum / seeds.size(), scaled / seeds.size(), seeds.size(), failed);
  }

  /** Runs on the scale that worlds share; a run that is not there has the worst of them. */
  private record Scale(
      SortedMap<String, SortedMap<Integer, Double>> runs, double low, double high, double worst) {

    /** From the uniform policy to the optimum. */
    static Scale shares(SortedMap<String, SortedMap<Integer, Double>> runs) {
      return new Scale(runs, 0, 1, range(runs).getMin());
    }

    /** From the worst run to the best. */
    static Scale between(SortedMap<String, SortedMap<Integer, Double>> runs) {
      DoubleSummaryStatistics range = range(runs);
      return new Scale(runs, range.getMin(), range.getMax(), range.getMin());
    }

    private static DoubleSummaryStatistics range(
        SortedMap<String, SortedMap<Integer, Double>> runs) {
      return runs.values().stream()
          .flatMap(scores -> scores.values().stream())
          .mapToDouble(score -> score)
          .summaryStatistics();
    }

    double of(String label, int seed) {
      double score = runs.getOrDefault(label, new TreeMap<>()).getOrDefault(seed, worst);
      return high > low ? (score - low) / (high - low) : 0;
    }
  }
}
