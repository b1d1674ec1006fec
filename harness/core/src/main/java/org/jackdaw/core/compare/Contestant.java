package org.jackdaw.core.compare;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jackdaw.stats.Interval;
import org.jackdaw.stats.curve.LearningCurve;

/**
 * One side of a comparison.
 *
 * @param measured where it was measured
 * @param agent its label there
 * @param name what it is called in this comparison
 */
public record Contestant(Measured measured, String agent, String name) {

  /** What it was told, in words; several where worlds differ. */
  String knowledge() {
    List<String> levels = measured.knowledge(agent);
    return String.join(", ", levels);
  }

  /** Its mean at the last evaluation of a world. */
  Optional<Interval> mean(String environment, String metric) {
    return measured.headline(environment, agent).flatMap(group -> measured.mean(group, metric));
  }

  /** The score of each run in a world; of a curve its area, which takes two evaluations. */
  SortedMap<Integer, Double> scores(String environment, String metric, Moment moment) {
    if (moment == Moment.END) {
      return measured
          .headline(environment, agent)
          .map(group -> measured.scores(group, metric))
          .orElse(Collections.emptySortedMap());
    }
    SortedMap<Integer, Double> areas = new TreeMap<>();
    curves(environment, metric)
        .forEach(
            (seed, curve) -> {
              if (curve.points().size() > 1) {
                areas.put(seed, curve.area(LearningCurve.Between.LINE));
              }
            });
    return areas;
  }

  /** The evaluations of each run in a world. */
  SortedMap<Integer, LearningCurve> curves(String environment, String metric) {
    return measured.curves(environment, agent, metric);
  }
}
