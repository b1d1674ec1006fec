package org.jackdaw.core.compare;

import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;
import org.jackdaw.stats.curve.LearningCurve;
import org.jackdaw.stats.survival.Duration;
import org.jackdaw.stats.survival.KaplanMeier;
import org.jackdaw.stats.survival.LogRank;

/**
 * Who gets to a score sooner. Runs that never get there count for as long as they were trained.
 *
 * @param score what is to be reached at an evaluation
 * @param first the first contender
 * @param second the second contender
 * @param p how often chance alone makes such a difference in time (log-rank test), not corrected
 *     for the number of worlds
 */
public record ReachFinding(double score, Side first, Side second, double p) {

  /**
   * One contender.
   *
   * @param runs how many there are
   * @param reached how many got there
   * @param median training after which half of them were there (Kaplan-Meier), in episodes or
   *     steps; empty where fewer got there
   * @param mean mean training until they got there, where none counts more than the whole training
   */
  public record Side(int runs, int reached, OptionalDouble median, double mean) {

    private static Side of(List<Duration> durations, double trained) {
      KaplanMeier waiting = KaplanMeier.of(durations);
      return new Side(
          durations.size(),
          (int) durations.stream().filter(Duration::ended).count(),
          waiting.median(),
          waiting.restrictedMean(trained));
    }
  }

  static ReachFinding of(
      double score, Collection<LearningCurve> first, Collection<LearningCurve> second) {
    List<Duration> a = first.stream().map(curve -> curve.timeTo(score, 1)).toList();
    List<Duration> b = second.stream().map(curve -> curve.timeTo(score, 1)).toList();
    List<LearningCurve.Point> points = first.iterator().next().points();
    double trained = points.get(points.size() - 1).at();
    return new ReachFinding(
        score, Side.of(a, trained), Side.of(b, trained), LogRank.of(a, b).probability());
  }
}
