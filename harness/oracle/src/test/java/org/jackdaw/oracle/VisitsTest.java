package org.jackdaw.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.StreamSupport;
import org.assertj.core.data.Offset;
import org.jackdaw.api.prob.Nats;
import org.junit.jupiter.api.Test;

class VisitsTest {

  private static final Offset<Double> DIGITS = within(1e-9);

  @Test
  void countsHaveTheirGoldenSummaries() {
    for (JsonNode golden : Golden.file("ideal-observer.json").get("coverage")) {
      long[] counts =
          StreamSupport.stream(golden.get("visit_counts").spliterator(), false)
              .mapToLong(JsonNode::asLong)
              .toArray();
      Visits visits = Visits.of(counts);
      assertThat(visits.coverage()).isEqualTo(golden.get("coverage").asDouble());
      assertThat(Nats.toBits(visits.entropy()))
          .isCloseTo(golden.get("visitation_entropy_bits").asDouble(), DIGITS);
      assertThat(visits.evenness()).isCloseTo(golden.get("normalised").asDouble(), DIGITS);
      assertThat(visits.effectiveStates())
          .isCloseTo(golden.get("effective_states").asDouble(), DIGITS);
    }
  }

  @Test
  void oneStateIsVisitedEvenly() {
    assertThat(Visits.of(7)).isEqualTo(new Visits(1, 0, 1, 1));
  }

  @Test
  void refusesCountsOfNothing() {
    assertThatThrownBy(() -> Visits.of(0, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("visits must be >= 0, and one of them positive, got [0, 0]");
    assertThatThrownBy(() -> Visits.of(3, -1)).isInstanceOf(IllegalArgumentException.class);
  }
}
