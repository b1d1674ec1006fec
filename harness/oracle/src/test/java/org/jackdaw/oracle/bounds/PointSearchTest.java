package org.jackdaw.oracle.bounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.jackdaw.api.random.SeedTree;
import org.jackdaw.oracle.JointModel;
import org.jackdaw.oracle.SparsePomdp;
import org.jackdaw.oracle.SparsePomdp.RewardSeen;
import org.jackdaw.oracle.Worlds;
import org.jackdaw.oracle.bounds.PointSearch.Sweep;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PointSearchTest {

  private static final SparsePomdp TIGER =
      new SparsePomdp(JointModel.of(Worlds.tiger()), RewardSeen.IGNORED);

  private static PointSearch solve(Horizon horizon, int beliefs, Sweep sweep, long seed) {
    return PointSearch.of(
        TIGER, horizon, beliefs, 1_000, 1e-10, sweep, SeedTree.root(seed).stream());
  }

  @ParameterizedTest
  @EnumSource(Sweep.class)
  void reachesTheKnownValueOfTiger(Sweep sweep) {
    // 19.37136838: enumeration of the reachable beliefs
    assertThat(solve(Horizon.endless(0.95), 60, sweep, 1).value())
        .isCloseTo(19.37136838, within(1e-6))
        .isLessThan(19.37136838 + 1e-8);
  }

  @ParameterizedTest
  @EnumSource(Sweep.class)
  void neverPromisesMoreThanTheOptimumWithFewBeliefs(Sweep sweep) {
    for (int beliefs = 1; beliefs < 12; beliefs++) {
      double value = solve(Horizon.endless(0.95), beliefs, sweep, beliefs).value();
      // the values of always listening: -1 / (1 - 0.95)
      assertThat(value).isBetween(-20 - 1e-6, 19.37136838 + 1e-8);
    }
  }

  @Test
  void solvesAFiniteHorizonInOneSweep() {
    // undiscounted optima of 3 and 6 steps: exact belief recursion
    assertThat(solve(Horizon.of(3, 1), 60, Sweep.ALL, 1).value()).isCloseTo(2.72, within(1e-9));
    assertThat(solve(Horizon.of(6, 1), 60, Sweep.ALL, 1).value())
        .isCloseTo(5.61881875, within(1e-9));
  }

  @Test
  void holdsEveryBeliefOnce() {
    // from 1/2 listening leads to net counts of -12 to 12 before rounding makes them equal to 1e-9
    assertThat(solve(Horizon.endless(0.95), 1_000, Sweep.PERSEUS, 1).beliefs()).isLessThan(40);
  }

  @Test
  void otherSeedsDrawOtherBeliefsAndEqualSeedsTheSame() {
    double first = solve(Horizon.endless(0.95), 6, Sweep.PERSEUS, 3).value();
    assertThat(solve(Horizon.endless(0.95), 6, Sweep.PERSEUS, 3).value()).isEqualTo(first);
    assertThat(
            java.util.stream.LongStream.range(10, 20)
                .mapToDouble(s -> solve(Horizon.endless(0.95), 6, Sweep.PERSEUS, s).value())
                .distinct()
                .count())
        .isGreaterThan(1);
  }

  @Test
  void refusesNumbersOutOfRange() {
    assertThatThrownBy(() -> solve(Horizon.endless(0.95), 0, Sweep.ALL, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("beliefs and sweeps must be >= 1 and the precision >= 0, got 0");
  }

  @Test
  void informedValuesAreTheKnownBoundsOfTiger() {
    InformedValues values = InformedValues.of(TIGER, Horizon.endless(0.95));
    double best = Double.NEGATIVE_INFINITY;
    for (int a = 0; a < TIGER.actions(); a++) {
      best = Math.max(best, (values.value(1, 0, a) + values.value(1, 1, a)) / 2);
    }
    assertThat(best).isCloseTo(87.17948718, within(1e-6));
    assertThat(values.value(7, 0)).isEqualTo(values.value(1, 0));
  }

  @Test
  void informedValuesOfAFiniteHorizonKnowTheStepsLeft() {
    InformedValues values = InformedValues.of(TIGER, Horizon.of(2, 1));
    // last step: open the right door, 10; before it: open the right door (10), then the tiger is
    // anywhere and listening costs 1
    assertThat(values.value(2, 0)).isEqualTo(10);
    assertThat(values.value(1, 0)).isCloseTo(9, within(1e-12));
    assertThat(values.value(3, 0)).isEqualTo(10);
  }

  @Test
  void tooManyNumbersAreRefused() {
    assertThatThrownBy(() -> InformedValues.requireRoom(100_000, 10, Horizon.of(100, 1)))
        .hasMessage(
            "100000 states times 10 actions times 100 steps are more than 50000000 values; give a"
                + " discount instead");
  }
}
