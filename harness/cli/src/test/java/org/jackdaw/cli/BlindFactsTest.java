package org.jackdaw.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** What describe says of acting without looking and without remembering. */
class BlindFactsTest {

  private static JsonNode facts(String... arguments) throws IOException {
    CommandRun run = CommandRun.of(arguments);
    assertThat(run.exit()).as(run.err()).isZero();
    return new ObjectMapper().readTree(run.out()).get("facts");
  }

  /** Either arm wins as often as it loses; the cue, once seen, tells what to do next. */
  @Test
  void tMazeIsWorthNothingWithoutLooking() throws IOException {
    JsonNode facts = facts("describe", "t-maze", "--json");
    assertThat(facts.get("without looking").asText()).isEqualTo("0 exact return per episode");
    assertThat(facts.get("without memory").asText()).isEqualTo("0.96 exact return per episode");
  }

  @Test
  void memoryChainIsWorthNothingWithoutMemory() throws IOException {
    JsonNode facts = facts("describe", "memory-chain", "--json");
    assertThat(facts.get("without memory").asText()).isEqualTo("0 exact return per episode");
    assertThat(facts.get("optimum").asText()).isEqualTo("1 exact return per episode");
  }

  /**
   * A stationary policy of the slippery lake reaches 0.7401649 in 100 steps; 0.7441903 needs time.
   */
  @Test
  void whatIsNotCertainIsCalledABound() throws IOException {
    JsonNode facts = facts("describe", "frozen-lake", "--json");
    assertThat(facts.get("without looking").asText()).matches("between 0\\.0\\d+ and 0\\.\\d+");
    assertThat(facts.get("without memory").asText()).isEqualTo("at least 0.7401649");
  }

  @Test
  void longWaysAndContextsThatStayAreLeftOut() throws IOException {
    assertThat(facts("describe", "maze", "--json").has("without looking")).isFalse();
    assertThat(facts("describe", "swapping-lake", "--json").has("without memory")).isFalse();
    assertThat(facts("describe", "random-dot-motion", "--json").has("uniform policy")).isFalse();
  }
}
