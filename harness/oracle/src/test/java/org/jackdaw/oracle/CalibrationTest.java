package org.jackdaw.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import org.assertj.core.data.Offset;
import org.jackdaw.api.prob.Nats;
import org.junit.jupiter.api.Test;

class CalibrationTest {

  private static final Offset<Double> DIGITS = within(1e-9);

  @Test
  void distancesOfBeliefsAreTheGoldenOnes() {
    for (JsonNode golden : Golden.file("ideal-observer.json").get("belief_calibration")) {
      Calibration ours =
          Calibration.of(
              Golden.numbers(golden.get("exact_belief")),
              Golden.numbers(golden.get("agent_belief")));
      bits(ours.divergence(), golden.get("kl_exact_to_agent_bits"));
      bits(ours.flooredDivergence(), golden.get("kl_with_floor_1e-12_bits"));
      bits(ours.jensenShannon(), golden.get("jensen_shannon_bits"));
      assertThat(ours.totalVariation()).isCloseTo(golden.get("total_variation").asDouble(), DIGITS);
      assertThat(ours.brierExcess())
          .isCloseTo(golden.get("expected_brier_excess").asDouble(), DIGITS);
    }
  }

  @Test
  void scoresAgainstTheTrueStateAreTheGoldenOnes() {
    for (JsonNode golden : Golden.file("ideal-observer.json").get("belief_calibration")) {
      double[] belief = Golden.numbers(golden.get("agent_belief"));
      int state = golden.get("true_state").asInt();
      bits(Calibration.logLoss(belief, state), golden.get("log_loss_bits"));
      assertThat(Calibration.brier(belief, state))
          .isCloseTo(golden.get("brier_vs_true_state").asDouble(), DIGITS);
    }
  }

  private static void bits(double nats, JsonNode golden) {
    if (golden.isTextual()) {
      assertThat(golden.asText()).isEqualTo("inf");
      assertThat(nats).isEqualTo(Double.POSITIVE_INFINITY);
    } else {
      assertThat(Nats.toBits(nats)).isCloseTo(golden.asDouble(), DIGITS);
    }
  }

  /** The Brier score of q where p is true exceeds that of p itself by |p - q|^2 on average. */
  @Test
  void brierExcessIsWhatTheAgentLosesOnAverage() {
    double[] exact = {0.2, 0.5, 0.3};
    double[] agent = {0.6, 0.1, 0.3};
    double lost = 0;
    for (int s = 0; s < exact.length; s++) {
      lost += exact[s] * (Calibration.brier(agent, s) - Calibration.brier(exact, s));
    }
    assertThat(Calibration.of(exact, agent).brierExcess()).isCloseTo(lost, within(1e-15));
  }

  @Test
  void refusesBeliefsAboutDifferentStates() {
    assertThatThrownBy(() -> Calibration.of(new double[2], new double[3]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("beliefs must have the same states, got 2 and 3");
  }
}
