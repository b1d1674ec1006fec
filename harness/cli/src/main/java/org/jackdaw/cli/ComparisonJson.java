package org.jackdaw.cli;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jackdaw.api.text.Decimals;
import org.jackdaw.core.compare.Comparison;
import org.jackdaw.core.compare.Finding;
import org.jackdaw.core.compare.Matches;
import org.jackdaw.core.compare.OverallFinding;
import org.jackdaw.core.compare.ReachFinding;
import org.jackdaw.core.compare.WorldFinding;
import org.jackdaw.stats.Interval;

/** Comparisons as one JSON object. */
final class ComparisonJson {

  private ComparisonJson() {}

  static Map<String, Object> of(Matches matches) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("comparisons", matches.comparisons().stream().map(ComparisonJson::of).toList());
    object.put("not-compared", matches.unmatched());
    return object;
  }

  private static Map<String, Object> of(Comparison comparison) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("first", comparison.first());
    object.put("second", comparison.second());
    object.put("first-knowledge", comparison.firstKnowledge());
    object.put("second-knowledge", comparison.secondKnowledge());
    object.put("equal-knowledge", comparison.equalKnowledge());
    object.put("moment", word(comparison.moment()));
    object.put("design", word(comparison.design()));
    object.put("seed", comparison.seed());
    object.put("verdict", comparison.verdict());
    object.put("warnings", comparison.warnings());
    object.put("worlds", comparison.worlds().stream().map(ComparisonJson::of).toList());
    object.put("overall", comparison.overall().stream().map(ComparisonJson::of).toList());
    object.put("not-compared", comparison.notCompared());
    return object;
  }

  private static Map<String, Object> of(WorldFinding world) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("environment", world.environment());
    object.put("metric", world.metric());
    object.put("information-pays", world.informationPays());
    object.put("first-mean", number(world.first()));
    object.put("second-mean", number(world.second()));
    object.put("first-runs", world.firstRuns());
    object.put("second-runs", world.secondRuns());
    add(object, world.finding());
    world.reach().ifPresent(reach -> object.put("reach", of(reach)));
    return object;
  }

  private static Map<String, Object> of(ReachFinding reach) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("score", number(reach.score()));
    object.put("first", of(reach.first()));
    object.put("second", of(reach.second()));
    object.put("log-rank-p", number(reach.p()));
    return object;
  }

  private static Map<String, Object> of(ReachFinding.Side side) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("runs", side.runs());
    object.put("reached", side.reached());
    add(object, "median", side.median());
    object.put("restricted-mean", number(side.mean()));
    return object;
  }

  private static Map<String, Object> of(OverallFinding overall) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("scope", overall.scope().isEmpty() ? "all" : overall.scope());
    object.put("metric", overall.metric());
    object.put("environments", overall.environments());
    add(object, overall.finding());
    return object;
  }

  private static void add(Map<String, Object> object, Finding finding) {
    object.put("outcome", word(finding.outcome()));
    add(object, "difference", finding.difference());
    add(object, "iqm-difference", finding.middle());
    add(object, "probability-of-improvement", finding.improvement());
    add(object, "p", finding.p());
    add(object, "p-corrected", finding.corrected());
    add(object, "detectable", finding.detectable());
  }

  private static void add(Map<String, Object> object, String key, Optional<Interval> interval) {
    interval.ifPresent(
        of -> {
          Map<String, Object> inner = new LinkedHashMap<>();
          inner.put("estimate", number(of.estimate()));
          add(inner, "low", of.low());
          add(inner, "high", of.high());
          inner.put("level", number(of.level()));
          inner.put("method", of.method());
          object.put(key, inner);
        });
  }

  private static void add(Map<String, Object> object, String key, OptionalDouble value) {
    if (value.isPresent() && Double.isFinite(value.getAsDouble())) {
      object.put(key, number(value.getAsDouble()));
    }
  }

  private static BigDecimal number(double value) {
    return new BigDecimal(Decimals.format(value));
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
