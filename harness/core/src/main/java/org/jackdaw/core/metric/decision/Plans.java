package org.jackdaw.core.metric.decision;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jackdaw.core.metric.ModelFacts;
import org.jackdaw.oracle.decision.FreeEnergyPlans;

/** Plans of one model by their horizon, each made once. Thread-safe. */
final class Plans {

  private final Map<Integer, Optional<FreeEnergyPlans>> made = new TreeMap<>();

  synchronized Optional<FreeEnergyPlans> of(FreeEnergyAudit.Options options, ModelFacts facts) {
    return made.computeIfAbsent(
        Math.min(options.horizon(), facts.stepLimit()),
        ahead -> FreeEnergyPlans.of(facts.joint().orElseThrow(), facts.stepLimit(), ahead));
  }
}
