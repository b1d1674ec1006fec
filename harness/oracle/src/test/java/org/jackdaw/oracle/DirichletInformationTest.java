package org.jackdaw.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import org.assertj.core.data.Offset;
import org.jackdaw.api.prob.Categorical;
import org.jackdaw.api.prob.Digamma;
import org.jackdaw.api.prob.LogGamma;
import org.jackdaw.api.prob.Nats;
import org.junit.jupiter.api.Test;

class DirichletInformationTest {

  private static final Offset<Double> DIGITS = within(1e-9);

  @Test
  void divergenceMatchesTheGoldenExamples() {
    for (JsonNode example : golden("kl_dirichlet_examples_bits")) {
      double kl =
          DirichletInformation.divergence(
              Golden.numbers(example.get("posterior")), Golden.numbers(example.get("prior")));
      assertThat(Nats.toBits(kl)).isCloseTo(example.get("kl").asDouble(), DIGITS);
    }
  }

  @Test
  void expectedGainMatchesTheGoldenExamples() {
    for (JsonNode example : golden("eig_examples_bits")) {
      double gain = DirichletInformation.expectedGain(Golden.numbers(example.get("alpha")));
      assertThat(Nats.toBits(gain)).isCloseTo(example.get("expected_info_gain").asDouble(), DIGITS);
    }
  }

  @Test
  void expectedGainIsTheMeanOfWhatEachOutcomeWouldTell() {
    for (JsonNode example : golden("eig_examples_bits")) {
      double[] counts = Golden.numbers(example.get("alpha"));
      double mean = 0;
      for (int k = 0; k < counts.length; k++) {
        double[] after = counts.clone();
        after[k]++;
        double chance = counts[k] / Categorical.sum(counts);
        mean += chance * DirichletInformation.divergence(after, counts);
      }
      assertThat(Nats.toBits(mean)).isCloseTo(example.get("check_sum_p_kl").asDouble(), DIGITS);
    }
  }

  @Test
  void followsTheGoldenSequences() {
    for (JsonNode sequence : golden("sequences")) {
      double sum = 0;
      double[] prior = new double[sequence.get("final_alpha").size()];
      Arrays.fill(prior, 1);
      double[] counts = prior.clone();
      for (JsonNode step : sequence.get("steps")) {
        double[] before = counts.clone();
        assertThat(Nats.toBits(DirichletInformation.expectedGain(counts)))
            .isCloseTo(step.get("expected_bits").asDouble(), DIGITS);
        counts[step.get("outcome").asInt()]++;
        double bits = Nats.toBits(DirichletInformation.divergence(counts, before));
        assertThat(bits).isCloseTo(step.get("info_bits").asDouble(), DIGITS);
        sum += bits;
      }
      assertThat(sum).isCloseTo(sequence.get("sum_stepwise_info_bits").asDouble(), DIGITS);
      assertThat(Nats.toBits(DirichletInformation.divergence(counts, prior)))
          .isCloseTo(sequence.get("total_kl_final_vs_prior_bits").asDouble(), DIGITS);
    }
  }

  private static JsonNode golden(String field) {
    return Golden.file("ideal-observer.json").get("parameter_information").get(field);
  }

  @Test
  void expectedGainOfSmallCountsMatchesPublishedNats() {
    assertThat(DirichletInformation.expectedGain(new double[] {1, 1}))
        .isCloseTo(StrictMath.log(2) - 0.5, within(1e-14));
    assertThat(DirichletInformation.expectedGain(new double[] {.5, .5}))
        .isCloseTo(.306852819, DIGITS);
    assertThat(DirichletInformation.expectedGain(new double[] {10, 1, 1}))
        .isCloseTo(.070348606, DIGITS);
    assertThat(DirichletInformation.expectedGain(new double[] {1, 1, 1, 1}))
        .isCloseTo(.302961028, DIGITS);
  }

  @Test
  void specialFunctionsMatchTheirClosedForms() {
    double euler = 0.57721566490153286;
    assertThat(Digamma.of(1)).isCloseTo(-euler, within(1e-14));
    assertThat(Digamma.of(0.5)).isCloseTo(-euler - 2 * StrictMath.log(2), within(1e-14));
    assertThat(LogGamma.of(0.5)).isCloseTo(StrictMath.log(Math.PI) / 2, within(1e-14));
    // 20! = 2432902008176640000
    assertThat(LogGamma.of(21)).isCloseTo(StrictMath.log(2432902008176640000.0), within(1e-13));
  }

  @Test
  void countsOfZeroAreRefused() {
    assertThatThrownBy(() -> DirichletInformation.expectedGain(new double[] {1, 0}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Dirichlet counts must be above 0, got 0.0");
  }
}
