package org.jackdaw.core.run;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jackdaw.core.metric.MetricFactory;
import org.jackdaw.core.plan.Plan;
import org.jackdaw.core.plan.PlannedContender;
import org.jackdaw.core.plan.PlannedEnvironment;
import org.jackdaw.core.plan.Protocol;
import org.jackdaw.core.result.CodeVersion;
import org.jackdaw.core.result.Identity;

/** The identity of a plan. */
final class PlanIdentity {

  private PlanIdentity() {}

  static Identity of(Plan plan, CodeVersion code) {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("name", plan.name());
    parts.put("seed", Long.toString(plan.rootSeed()));
    parts.put("code version", code.text());
    parts.put("protocol", text(plan.protocol()));
    parts.put(
        "metrics",
        String.join(" ", plan.metrics().stream().map(MetricFactory::definition).toList()));
    for (PlannedEnvironment environment : plan.environments()) {
      parts.put("environment " + environment.label(), environment.taskHash());
    }
    for (PlannedContender contender : plan.contenders()) {
      parts.put("contender " + contender.label(), contender.definition());
    }
    plan.traces().ifPresent(traces -> parts.put("traces", traces.text()));
    return new Identity(parts);
  }

  private static String text(Protocol protocol) {
    return (protocol.countsSteps()
            ? "train-steps " + protocol.trainSteps().getAsLong()
            : "train-episodes " + protocol.trainEpisodes().orElseThrow())
        + ", evaluate-every "
        + protocol.evaluateEvery()
        + ", evaluate-episodes "
        + protocol.evaluateEpisodes();
  }
}
