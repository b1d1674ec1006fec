package org.jackdaw.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import org.assertj.core.data.Offset;
import org.jackdaw.api.model.Model;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YardsticksTest {

  private static final Offset<Double> DIGITS = within(1e-9);

  @Test
  void frozenLakeFourByFourMatchesTheGoldenValues() {
    JsonNode values = values("FrozenLake-4x4-slippery");
    Model lake = Worlds.frozenLake(Worlds.FROZEN_LAKE_4, true);
    for (int limit : new int[] {100, 200}) {
      Yardsticks yardsticks = Yardsticks.of(lake, limit);
      assertThat(yardsticks.ceiling().orElseThrow())
          .isCloseTo(values.get("optimal_time_dependent_limit_" + limit).asDouble(), DIGITS);
      assertThat(yardsticks.floor())
          .isCloseTo(values.get("random_limit_" + limit).asDouble(), DIGITS);
    }
  }

  @Test
  void frozenLakeEightByEightMatchesTheGoldenValues() {
    JsonNode values = values("FrozenLake-8x8-slippery");
    Yardsticks yardsticks = Yardsticks.of(Worlds.frozenLake(Worlds.FROZEN_LAKE_8, true), 200);
    assertThat(yardsticks.ceiling().orElseThrow())
        .isCloseTo(values.get("optimal_time_dependent_limit_200").asDouble(), DIGITS);
    assertThat(yardsticks.floor()).isCloseTo(values.get("random_limit_200").asDouble(), DIGITS);
  }

  @Test
  void frozenLakeWithoutSlippingIsSolvedAtOnce() {
    Yardsticks yardsticks = Yardsticks.of(Worlds.frozenLake(Worlds.FROZEN_LAKE_4, false), 100);
    assertThat(yardsticks.ceiling().orElseThrow()).isEqualTo(1);
    assertThat(Yardsticks.of(Worlds.frozenLake(Worlds.FROZEN_LAKE_4, false), 5).ceiling())
        .hasValue(0);
  }

  private static JsonNode values(String environment) {
    return Golden.file("mdp-optima.json").get("environments").get(environment).get("values");
  }

  @ParameterizedTest
  @CsvSource({
    "1, -1",
    "2, -2",
    "3, 2.72",
    "4, 2.42125",
    "5, 3.60915",
    "6, 5.618819",
    "7, 6.24635",
    "8, 7.096616",
    "9, 8.753839",
    "10, 9.438168"
  })
  void tigerThatResetsHasItsPublishedFiniteHorizonOptima(int horizon, double optimum) {
    assertThat(Yardsticks.of(Worlds.tiger(), horizon).ceiling().orElseThrow())
        .isCloseTo(optimum, within(5e-7));
  }

  @Test
  void tigerOfTwentyStepsHasItsPublishedOptimum() {
    assertThat(Yardsticks.of(Worlds.tiger(), 20).ceiling().orElseThrow())
        .isCloseTo(20.391, within(5e-4));
  }

  @Test
  void tigerFloorIsTwentyMeanRewards() {
    // listen -1; either door (10 - 100) / 2 = -45: (-1 - 45 - 45) / 3 per step
    assertThat(Yardsticks.of(Worlds.tiger(), 20).floor()).isCloseTo(20 * -91.0 / 3, within(1e-10));
  }

  @Test
  void tMazeMatchesTheGoldenValues() {
    for (JsonNode golden : Golden.file("ideal-observer.json").get("tmaze").get("cases")) {
      Model maze = Worlds.tMaze(golden.get("v").asDouble(), golden.get("w").asDouble());
      assertThat(Yardsticks.of(maze, golden.get("horizon").asInt()).ceiling().orElseThrow())
          .isCloseTo(golden.get("V_star").asDouble(), DIGITS);
    }
  }

  @Test
  void tMazeFloorIsZeroByItsSymmetry() {
    assertThat(Yardsticks.of(Worlds.tMaze(0.95, 0.98), 2).floor()).isCloseTo(0, within(1e-15));
  }

  @Test
  void stepLimitBelowOneIsRefused() {
    assertThatThrownBy(() -> Yardsticks.of(Worlds.tiger(), 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the step limit must be >= 1, got 0");
  }
}
