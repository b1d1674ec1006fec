package org.jackdaw.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ReachableBeliefsTest {

  private static final int LISTEN = 0;
  private static final int OPEN_LEFT = 1;

  private final JointModel joint = JointModel.of(Worlds.tiger());
  private final ReachableBeliefs beliefs = new ReachableBeliefs(joint);
  private final int start = beliefs.number(new ExactFilter(joint));

  @Test
  void listeningLeadsToTwoBeliefsAndBackAgain() {
    assertThat(start).isZero();
    assertThat(beliefs.branches(start, LISTEN)).isEqualTo(2);
    int left = beliefs.next(start, LISTEN, 0);
    int right = beliefs.next(start, LISTEN, 1);
    assertThat(beliefs.chance(start, LISTEN, 0)).isCloseTo(0.5, within(1e-15));
    assertThat(beliefs.probability(left, 0)).isCloseTo(0.85, within(1e-15));
    // 0.85 x 0.15 = 0.15 x 0.85: hearing the other side next leads back to where it began
    assertThat(beliefs.next(left, LISTEN, 1)).isEqualTo(start);
    assertThat(beliefs.next(right, LISTEN, 0)).isEqualTo(start);
    assertThat(beliefs.chance(left, LISTEN, 1)).isCloseTo(2 * 0.85 * 0.15, within(1e-15));
  }

  @Test
  void openingADoorTellsWhereTheTigerWasButNotWhereItIs() {
    assertThat(beliefs.branches(start, OPEN_LEFT)).isEqualTo(4); // two sounds, gold or eaten
    for (int k = 0; k < 4; k++) {
      assertThat(beliefs.next(start, OPEN_LEFT, k)).isEqualTo(start);
    }
    assertThat(beliefs.size()).isEqualTo(1);
    assertThat(beliefs.reward(1, start, OPEN_LEFT)).isCloseTo(-45, within(1e-12));
    assertThat(beliefs.reward(1, start, LISTEN)).isEqualTo(-1);
  }

  @Test
  void measuresEntropyInNatsAndForgets() {
    assertThat(beliefs.entropy(start)).isCloseTo(0.6931471805599453, within(1e-15));
    int left = beliefs.next(start, LISTEN, 0);
    // -0.85 ln 0.85 - 0.15 ln 0.15
    assertThat(beliefs.entropy(left)).isCloseTo(0.4227090878059909, within(1e-12));
    assertThat(beliefs.support(left)).isEqualTo(2);
    assertThat(beliefs.state(left, 1)).isEqualTo(1);
    beliefs.clear();
    assertThat(beliefs.size()).isZero();
    assertThat(beliefs.number(new ExactFilter(joint))).isZero();
  }

  @Test
  void whatEndsIsNoBranch() {
    JointModel lake = JointModel.of(Worlds.frozenLake(Worlds.FROZEN_LAKE_4, false));
    ReachableBeliefs cells = new ReachableBeliefs(lake);
    int cell = cells.number(new ExactFilter(lake));
    int right = cells.next(cell, 2, 0);
    assertThat(cells.branches(right, 2)).isEqualTo(1);
    assertThat(cells.branches(right, 1)).isZero(); // a hole below
  }
}
