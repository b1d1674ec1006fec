package org.jackdaw.oracle.bandit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.jackdaw.oracle.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GittinsIndexTest {

  @ParameterizedTest
  @ValueSource(strings = {"0.5", "0.7", "0.9", "0.95", "0.99"})
  void indicesMatchTheGoldenOnes(String discount) {
    JsonNode golden = Golden.file("bandit-regret.json").at("/gittins/index").get(discount);
    for (Map.Entry<String, JsonNode> arm : golden.properties()) {
      String[] counts = arm.getKey().split(",");
      double index =
          GittinsIndex.of(
              Integer.parseInt(counts[0]),
              Integer.parseInt(counts[1]),
              Double.parseDouble(discount));
      assertThat(index).as(arm.getKey()).isCloseTo(arm.getValue().asDouble(), within(1e-6));
    }
  }

  /** A future that hardly counts leaves the mean. */
  @Test
  void indexOfTheImpatientIsTheMean() {
    assertThat(GittinsIndex.of(2, 1, 1e-6)).isCloseTo(2.0 / 3, within(1e-6));
  }

  @Test
  void discountsNearOneAreRefused() {
    assertThatThrownBy(() -> GittinsIndex.of(1, 1, 0.9999))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the discount must be in (0, 0.999], got 0.9999");
  }
}
