package org.jackdaw.core.compare;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.jackdaw.core.result.Task;
import org.jackdaw.stats.Interval;

/**
 * The scores of both contenders in one world.
 *
 * @param environment its label
 * @param metric what is compared
 * @param informationPays whether finding out what is hidden can pay there
 * @param first scores of the first contender's runs; nothing where only means are known
 * @param second scores of the second contender's runs, of the same seeds where they are paired
 * @param firstMean the first contender's mean over all its runs
 * @param secondMean the second contender's mean over all its runs
 * @param leftOut runs that have no partner of the same seed
 * @param reach who gets to a score sooner, if that was asked and can be said
 */
record WorldData(
    String environment,
    String metric,
    boolean informationPays,
    List<Double> first,
    List<Double> second,
    Interval firstMean,
    Interval secondMean,
    int leftOut,
    Optional<ReachFinding> reach) {

  /** The data of a world that both ran in; empty where no scores can be held together. */
  static Optional<WorldData> of(
      Contestant a, Contestant b, String environment, String metric, Asked asked) {
    Optional<Interval> meanA = a.mean(environment, metric);
    Optional<Interval> meanB = b.mean(environment, metric);
    SortedMap<Integer, Double> first = a.scores(environment, metric, asked.moment());
    SortedMap<Integer, Double> second = b.scores(environment, metric, asked.moment());
    List<Integer> common = first.keySet().stream().filter(second::containsKey).toList();
    if (meanA.isEmpty() || meanB.isEmpty() || !asked.enough(first, second, common)) {
      return Optional.empty();
    }
    boolean paired = asked.design() == Design.PAIRED;
    return Optional.of(
        new WorldData(
            environment,
            metric,
            a.measured().manifest().task(environment).stream().allMatch(Task::informationPays),
            paired ? common.stream().map(first::get).toList() : List.copyOf(first.values()),
            paired ? common.stream().map(second::get).toList() : List.copyOf(second.values()),
            meanA.get(),
            meanB.get(),
            paired ? first.size() + second.size() - 2 * common.size() : 0,
            asked.reach(a.curves(environment, metric), b.curves(environment, metric))));
  }

  double[] firstRuns() {
    return first.stream().mapToDouble(Double::doubleValue).toArray();
  }

  double[] secondRuns() {
    return second.stream().mapToDouble(Double::doubleValue).toArray();
  }

  /** First minus second, pair by pair; runs must be paired. */
  double[] differences() {
    double[] differences = firstRuns();
    for (int i = 0; i < differences.length; i++) {
      differences[i] -= second.get(i);
    }
    return differences;
  }

  /** Whether every run of either scored the same. */
  boolean same(Design design) {
    return switch (design) {
      case PAIRED -> first.equals(second);
      case INDEPENDENT ->
          first.stream().distinct().count() == 1
              && first.stream().distinct().toList().equals(second.stream().distinct().toList());
      case MEANS -> firstMean.equals(secondMean) && constant(firstMean);
    };
  }

  private static boolean constant(Interval mean) {
    return mean.low().isPresent() && mean.low().equals(mean.high());
  }
}
