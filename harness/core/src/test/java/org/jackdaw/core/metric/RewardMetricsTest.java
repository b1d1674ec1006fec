package org.jackdaw.core.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.jackdaw.core.run.ThreeArms;
import org.jackdaw.testkit.CueCorridor;
import org.junit.jupiter.api.Test;

class RewardMetricsTest {

  private static final double EXACT = 1e-12;
  private static final int LOW = 0;
  private static final int MIDDLE = 1;
  private static final int HIGH = 2;
  private static final int LEFT = 0;

  /** Means 0.2, 0.5, 0.8: low misses 0.6, middle 0.3, high nothing, whatever they happen to pay. */
  @Test
  void addsUpWhatWorseArmsMiss() {
    Measured measured =
        new Measured(new Regret(), new ThreeArms(), new Scripted(LOW, MIDDLE, HIGH, HIGH), 6);
    measured.episode(1);

    assertThat(measured.value(0).getAsDouble()).isCloseTo(1.8, within(EXACT));
    double[] expected = {0.6, 0.9, 0.9, 0.9, 1.5, 1.8};
    for (int step = 0; step < expected.length; step++) {
      assertThat(measured.running.get(step).getAsDouble()).isCloseTo(expected[step], within(EXACT));
    }
  }

  @Test
  void startsEveryEpisodeWithoutRegret() {
    Measured measured = new Measured(new Regret(), new ThreeArms(), new Scripted(HIGH), 6);
    measured.episode(1);
    measured.episode(2);

    assertThat(measured.value(0)).hasValue(0);
  }

  /**
   * Within two steps the corridor's end can only be reached by going straight. After agreeing
   * sounds (probability 0.68) the side is right with 16/17, worth 15/17; after disagreeing ones
   * nothing can be won. The optimum is 0.68 x 15/17 = 0.6.
   */
  @Test
  void comparesTheReturnWithTheOptimumElsewhere() {
    Measured measured = new Measured(new Regret(), CueCorridor.informed(), new Scripted(LEFT), 2);
    for (long seed = 0; seed < 10; seed++) {
      double total = measured.episode(seed).totalReward();

      assertThat(measured.value(0).getAsDouble()).isCloseTo(0.6 - total, within(EXACT));
      assertThat(measured.running.get(0)).isEmpty();
    }
  }

  /** The uniform policy wins as often as it loses, so the floor is 0 and the ceiling 0.6. */
  @Test
  void putsReturnsOnTheScaleFromFloorToCeiling() {
    Measured measured =
        new Measured(new NormalisedScore(), CueCorridor.informed(), new Scripted(LEFT), 2);
    for (long seed = 0; seed < 10; seed++) {
      double total = measured.episode(seed).totalReward();

      assertThat(measured.value(0).getAsDouble()).isCloseTo(total / 0.6, within(EXACT));
    }
  }

  /** Ten pulls: uniform 10 x 0.5, best 10 x 0.8. */
  @Test
  void putsABanditsReturnsOnItsScale() {
    Measured measured =
        new Measured(new NormalisedScore(), new ThreeArms(), new Scripted(MIDDLE), 10);
    double total = measured.episode(4).totalReward();

    assertThat(measured.value(0).getAsDouble()).isCloseTo((total - 5) / 3, within(EXACT));
  }

  @Test
  void leavesTheScoreBlankWhereNothingCanBeEarned() {
    Measured measured =
        new Measured(new NormalisedScore(), CueCorridor.uninformed(), new Scripted(LEFT), 2);
    measured.episode(1);

    assertThat(measured.value(0)).isEmpty();
  }

  /** Ten states: five cells, two goals. Going left visits three, with one goal. */
  @Test
  void countsDistinctStatesAmongThoseThatCanBeReached() {
    Measured measured =
        new Measured(new Coverage(), CueCorridor.informed(), new Scripted(LEFT), 10);
    measured.episode(1);
    assertThat(measured.value(0)).hasValue(0.3);
    assertThat(measured.running.get(0)).hasValue(0.2);

    measured.episode(2);
    assertThat(measured.value(0)).hasValue(0.3);
  }

  @Test
  void countsAStateOnceHoweverOftenItIsVisited() {
    Measured measured =
        new Measured(new Coverage(), CueCorridor.informed(), new Scripted(1, 0, 2), 9);
    measured.episode(1); // stay, left, right: two cells

    assertThat(measured.value(0)).hasValue(0.2);
  }
}
