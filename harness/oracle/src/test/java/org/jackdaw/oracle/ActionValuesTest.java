package org.jackdaw.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.jackdaw.api.model.Model;
import org.junit.jupiter.api.Test;

class ActionValuesTest {

  private final JointModel lake = JointModel.of(Worlds.frozenLake(Worlds.FROZEN_LAKE_4, true));

  @Test
  void finiteHorizonValueOfTheLakeIsItsOptimumUnderTheLimit() {
    FiniteHorizonValues values = FiniteHorizonValues.of(lake, 100);
    assertThat(values.value(1, 0)).isCloseTo(.744190287829, within(1e-9));
    assertThat(values.value(1, 0, 0)).isEqualTo(values.value(1, 0)); // left is best at the start
  }

  @Test
  void lastStepOfTheLakePaysOneThirdBesideTheGoal() {
    FiniteHorizonValues values = FiniteHorizonValues.of(lake, 100);
    // from cell 14 moving right, down or up slips into the goal once in three
    assertThat(values.value(100, 14, 2)).isCloseTo(1.0 / 3, within(1e-15));
    assertThat(values.value(100, 14, 0)).isZero();
    assertThat(values.value(101, 14)).isEqualTo(values.value(100, 14));
  }

  @Test
  void stationaryValuesOfTheLakeMatchTheGoldenOnes() {
    assertThat(StationaryValues.of(lake, 0.99).value(1, 0)).isCloseTo(.542025932, within(1e-9));
    assertThat(StationaryValues.of(lake, 0.95).value(1, 0)).isCloseTo(.180471578397, within(1e-9));
    StationaryValues undiscounted = StationaryValues.of(lake, 1);
    assertThat(undiscounted.settled()).isTrue();
    assertThat(undiscounted.value(1, 0)).isCloseTo(14.0 / 17, within(1e-9));
  }

  @Test
  void endlessEarningsNeverSettle() {
    Model paying =
        Model.builder()
            .factor("state", "only")
            .modality("state", "only")
            .modality("reward", "one")
            .deterministicLikelihood("state", List.of(), v -> 0)
            .deterministicLikelihood("reward", List.of(), v -> 0)
            .rewardOnly("reward", 1)
            .build();
    StationaryValues values = StationaryValues.of(JointModel.of(paying), 1);
    assertThat(values.settled()).isFalse();
    assertThat(values.sweeps()).isEqualTo(StationaryValues.MOST_SWEEPS);
    assertThat(StationaryValues.of(JointModel.of(paying), 0.5).value(1, 0))
        .isCloseTo(2, within(1e-12));
  }

  @Test
  void horizonsWithTooManyValuesAreRefused() {
    assertThatThrownBy(() -> FiniteHorizonValues.of(lake, 4_000_000))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "16 states times 4000000 steps are more than 50000000 values; give a discount instead");
  }

  @Test
  void discountsOutsideTheirRangeAreRefused() {
    assertThatThrownBy(() -> StationaryValues.of(lake, 0))
        .hasMessage("the discount must be in (0, 1], got 0.0");
  }
}
