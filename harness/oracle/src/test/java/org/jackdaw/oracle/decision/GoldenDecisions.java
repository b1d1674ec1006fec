package org.jackdaw.oracle.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import org.assertj.core.data.Offset;

/** Compares decisions with those of the golden trajectories. */
final class GoldenDecisions {

  private static final Offset<Double> DIGITS = within(1e-9);
  private static final double TOLERATED = 1e-9;

  private GoldenDecisions() {}

  static void assertStep(Decision decision, JsonNode step) {
    assertThat(decision.regret().middle())
        .isCloseTo(step.get("decision_regret").asDouble(), DIGITS);
    assertThat(decision.attained(TOLERATED).orElseThrow())
        .isCloseTo(step.get("VOI").asDouble(), DIGITS);
    assertThat(decision.optimal().information().middle())
        .isCloseTo(step.get("VOI_optimal_action").asDouble(), DIGITS);
    assertThat(decision.exploitative(TOLERATED).orElseThrow())
        .isCloseTo(step.get("exploitative_part").asDouble(), DIGITS);
    assertThat(decision.informational(TOLERATED).orElseThrow())
        .isCloseTo(step.get("informational_part").asDouble(), DIGITS);
  }

  static void assertSums(DecisionSums sums, JsonNode trajectory, String prefix) {
    String attained = prefix.isEmpty() ? "VOI_sum" : prefix + "VOI";
    assertThat(sums.regret().middle())
        .isCloseTo(trajectory.get(prefix + "decision_regret").asDouble(), DIGITS);
    assertThat(sums.attained().orElseThrow())
        .isCloseTo(trajectory.get(attained).asDouble(), DIGITS);
    assertThat(sums.exploitative().orElseThrow())
        .isCloseTo(trajectory.get(prefix + "exploitative_part").asDouble(), DIGITS);
    assertThat(sums.informational().orElseThrow())
        .isCloseTo(trajectory.get(prefix + "informational_part").asDouble(), DIGITS);
  }
}
