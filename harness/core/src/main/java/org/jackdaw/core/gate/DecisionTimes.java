package org.jackdaw.core.gate;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jackdaw.stats.test.MannWhitneyTest;

/**
 * Whether agents take longer to decide than in the baseline. Time is no verdict, only a warning: it
 * is said where both ran on a machine of the same description, the median is above a microsecond
 * and a tenth longer or more, and ranks say so at 0.002 (the thresholds of airspeed velocity).
 */
final class DecisionTimes {

  private static final double FACTOR = 1.1;
  private static final double LEVEL = 0.002;
  private static final double MEASURABLE = 1; // microseconds

  private DecisionTimes() {}

  static List<String> slower(Measurement candidate, Measurement baseline, List<CasePair> compared) {
    return candidate.manifest().machine().equals(baseline.manifest().machine())
        ? compared.stream().flatMap(DecisionTimes::slower).toList()
        : List.of();
  }

  private static Stream<String> slower(CasePair pair) {
    double[] before = times(pair.baseline());
    double[] after = times(pair.candidate());
    if (before.length == 0 || after.length == 0) {
      return Stream.empty();
    }
    double ratio = median(after) / median(before);
    if (!(ratio > FACTOR && median(after) > MEASURABLE)
        || MannWhitneyTest.leastP(before.length, after.length) > LEVEL
        || MannWhitneyTest.of(after, before).p() > LEVEL) {
      return Stream.empty();
    }
    return Stream.of(
        pair.key().name()
            + ": a decision takes "
            + Figures.of(ratio)
            + " times as long ("
            + Figures.of(median(after))
            + " after "
            + Figures.of(median(before))
            + " microseconds)");
  }

  private static double[] times(GatedCase gated) {
    return gated.runs().values().stream()
        .flatMap(run -> run.decideMicroseconds().stream().boxed())
        .mapToDouble(Double::doubleValue)
        .toArray();
  }

  private static double median(double[] values) {
    double[] ascending = values.clone();
    Arrays.sort(ascending);
    int middle = ascending.length / 2;
    return ascending.length % 2 == 1
        ? ascending[middle]
        : (ascending[middle - 1] + ascending[middle]) / 2;
  }
}
