package org.jackdaw.report.data;

import java.util.Optional;
import java.util.SortedMap;
import org.jackdaw.core.result.RunGroup;
import org.jackdaw.stats.Interval;

/**
 * One contender in one world, as its table shows it.
 *
 * @param contender who
 * @param group its last evaluation or, where nothing was evaluated, its last training
 */
public record Entry(Contender contender, RunGroup group) {

  /**
   * The mean over runs.
   *
   * @param metric a column of {@code episodes.csv}, or {@code normalised_score}
   * @return empty where no run has a score
   */
  public Optional<Interval> interval(String metric) {
    return contender.study().interval(group, metric);
  }

  /**
   * The scores of the runs.
   *
   * @param metric a column of {@code episodes.csv}, or {@code normalised_score}
   * @return by the run's index; empty where the folder has no such metric
   */
  public SortedMap<Integer, Double> scores(String metric) {
    return contender.study().table().metrics().contains(metric)
        ? contender.study().table().scores(group, metric)
        : new java.util.TreeMap<>();
  }
}
