package org.jackdaw.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class EmpowermentTest {

  private static final Offset<Double> DIGITS = within(1e-4);

  private final JointModel lake = JointModel.of(Worlds.frozenLake(Worlds.FROZEN_LAKE_4, false));

  private static int cell(JointModel lake, int cell) {
    return lake.state(new int[] {cell});
  }

  /** From the corner: stay (left or up), down, right. */
  @Test
  void oneStepFromACornerReachesThreeCells() {
    assertThat(Empowerment.of(lake, cell(lake, 0), 1)).isCloseTo(StrictMath.log(3), DIGITS);
  }

  /** In two steps from the corner: 0, 1, 4; 2; 8; and the hole 5. */
  @Test
  void twoStepsFromACornerReachSixCells() {
    assertThat(Empowerment.of(lake, cell(lake, 0), 2)).isCloseTo(StrictMath.log(6), DIGITS);
  }

  @Test
  void nothingCanBeDoneInAHole() {
    assertThat(Empowerment.of(lake, cell(lake, 5), 3)).isCloseTo(0, DIGITS);
  }

  /** Cell 14: each move slips; moving left ends in 13, 14 or 10, and so on. */
  @Test
  void slipperyIceTakesEmpowermentAway() {
    JointModel ice = JointModel.of(Worlds.frozenLake(Worlds.FROZEN_LAKE_4, true));
    double third = 1.0 / 3;
    double[][] moves = {
      {third, third, third, 0}, // left: 10, 13, 14 (down bumps)
      {0, third, third, third}, // down: 13, 14, 15
      {third, 0, third, third}, // right: 10, 14, 15
      {third, third, 0, third}, // up: 10, 13, 15
    };
    double expected = ChannelCapacity.of(moves, 1e-10);
    assertThat(expected).isCloseTo(StrictMath.log(4.0 / 3), within(1e-9));
    assertThat(Empowerment.of(ice, cell(ice, 14), 1)).isCloseTo(expected, DIGITS);
  }

  /** Nobody moves the tiger for sure: a door draws it anew, listening leaves it. */
  @Test
  void tigerIsADrawThatOpeningErases() {
    JointModel tiger = JointModel.of(Worlds.tiger());
    // rows (1, 0) and (1/2, 1/2): ln(1 + p (1 - p)^((1 - p) / p)) with p = 1/2
    assertThat(Empowerment.of(tiger, 0, 1)).isCloseTo(StrictMath.log(1.25), DIGITS);
  }

  @Test
  void stepsBelowOneAreRefused() {
    assertThatThrownBy(() -> Empowerment.of(lake, 0, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the steps must be >= 1, got 0");
  }
}
