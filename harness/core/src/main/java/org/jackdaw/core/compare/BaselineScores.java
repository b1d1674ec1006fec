package org.jackdaw.core.compare;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jackdaw.api.random.SeedTree;
import org.jackdaw.core.gate.GatedCase;
import org.jackdaw.core.gate.GatedRun;
import org.jackdaw.core.gate.Measurement;
import org.jackdaw.core.metric.NormalisedScore;
import org.jackdaw.core.result.RunGroup;
import org.jackdaw.core.result.Summary;
import org.jackdaw.core.result.SummaryRow;
import org.jackdaw.stats.MeanIntervals;

/** The scores of runs that an accepted baseline keeps: returns and normalised scores at the end. */
final class BaselineScores implements RunScoreSource {

  private final Measurement baseline;
  private final Map<RunGroup, GatedCase> cases = new LinkedHashMap<>();

  BaselineScores(Measurement baseline) {
    this.baseline = baseline;
    for (GatedCase gated : baseline.cases()) {
      RunGroup group =
          new RunGroup(
              gated.key().environment(),
              gated.key().agent(),
              gated.key().knowledge(),
              gated.phase(),
              gated.checkpoint());
      cases.put(group, gated);
    }
  }

  @Override
  public SortedMap<Integer, Double> scores(RunGroup group, String metric) {
    return switch (metric) {
      case "return" -> scores(group, GatedRun::returned);
      case NormalisedScore.COLUMN -> scores(group, GatedRun::normalised);
      default -> Collections.emptySortedMap();
    };
  }

  private SortedMap<Integer, Double> scores(
      RunGroup group, Function<GatedRun, OptionalDouble> score) {
    SortedMap<Integer, Double> scores = new TreeMap<>();
    cases
        .get(group)
        .runs()
        .forEach((seed, run) -> score.apply(run).ifPresent(value -> scores.put(seed, value)));
    return scores;
  }

  /** The means, as a summary would hold them. */
  Summary summary() {
    List<SummaryRow> rows = new ArrayList<>();
    for (RunGroup group : cases.keySet()) {
      for (String metric : List.of("return", NormalisedScore.COLUMN)) {
        double[] scores = scores(group, metric).values().stream().mapToDouble(v -> v).toArray();
        if (scores.length > 0) {
          rows.add(row(group, metric, scores));
        }
      }
    }
    return new Summary(baseline.manifest(), rows);
  }

  private SummaryRow row(RunGroup group, String metric, double[] scores) {
    SeedTree seeds =
        SeedTree.root(baseline.manifest().rootSeed())
            .child("baseline")
            .child(group.environment())
            .child(metric);
    return new SummaryRow(
        group.environment(),
        group.agent(),
        group.knowledge(),
        group.phase(),
        group.checkpoint(),
        metric,
        MeanIntervals.of(scores, Finding.LEVEL, seeds));
  }
}
