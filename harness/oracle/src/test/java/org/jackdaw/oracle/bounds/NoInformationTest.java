package org.jackdaw.oracle.bounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.jackdaw.api.model.Model;
import org.jackdaw.oracle.JointModel;
import org.jackdaw.oracle.SparsePomdp;
import org.jackdaw.oracle.SparsePomdp.RewardSeen;
import org.jackdaw.oracle.Worlds;
import org.junit.jupiter.api.Test;

/** Values of policies that look at nothing, or only at the last observation. */
class NoInformationTest {

  private static final Offset<Double> DIGITS = within(1e-9);

  private static ValueRange openLoop(Model model, Horizon horizon) {
    return OpenLoopValue.of(JointModel.of(model), horizon, 1e-11, 100_000);
  }

  private static MemorylessValue memoryless(Model model, Horizon horizon) {
    return MemorylessValue.of(new SparsePomdp(JointModel.of(model), RewardSeen.IGNORED), horizon);
  }

  /** Who does not listen to what it hears cannot do better than to go on listening. */
  @Test
  void tigerWithoutLookingIsWorthListeningForEver() {
    ValueRange endless = openLoop(Worlds.tiger(), Horizon.endless(0.95));
    assertThat(endless.lower()).isCloseTo(-20, DIGITS);
    assertThat(endless.upper()).isCloseTo(-20, DIGITS);
    assertThat(openLoop(Worlds.tiger(), Horizon.of(7, 1)).middle()).isCloseTo(-7, DIGITS);
  }

  /** Either arm wins as often as it loses; the cue tells nobody. */
  @Test
  void tMazeWithoutLookingIsWorthNothing() {
    for (int steps = 1; steps <= 3; steps++) {
      ValueRange range = openLoop(Worlds.tMaze(0.95, 0.98), Horizon.of(steps, 1));
      assertThat(range.lower()).isCloseTo(0, DIGITS);
      assertThat(range.upper()).isCloseTo(0, DIGITS);
    }
  }

  /** The 4x4 lake that does not slip is walked blind: six moves, the last of which pays. */
  @Test
  void aDeterministicWorldNeedsNoLooking() {
    Model lake = Worlds.frozenLake(Worlds.FROZEN_LAKE_4, false);
    assertThat(openLoop(lake, Horizon.of(6, 1)).middle()).isCloseTo(1, DIGITS);
    assertThat(openLoop(lake, Horizon.of(5, 1)).middle()).isCloseTo(0, DIGITS);
    assertThat(openLoop(lake, Horizon.of(6, 0.5)).middle())
        .isCloseTo(StrictMath.pow(0.5, 5), DIGITS);
  }

  /** All 4^8 sequences of moves are tried, and who sees the cell does better. */
  @Test
  void slipperyIceIsWorthLessWithoutLooking() {
    Model lake = Worlds.frozenLake(Worlds.FROZEN_LAKE_4, true);
    ValueRange range = openLoop(lake, Horizon.of(8, 1));
    double optimum =
        new BeliefValues(
                new BoundSearch(
                    new SparsePomdp(JointModel.of(lake), RewardSeen.EVIDENCE), Horizon.of(8, 1)),
                1e-12,
                100_000)
            .value(start(JointModel.of(lake)), 1)
            .middle();
    assertThat(range.middle()).isCloseTo(bestSequence(JointModel.of(lake), 8), DIGITS);
    assertThat(range.upper()).isLessThan(optimum - 1e-3);
  }

  private static double[] start(JointModel joint) {
    double[] start = new double[joint.states()];
    for (int s = 0; s < start.length; s++) {
      start[s] = joint.start(s);
    }
    return start;
  }

  /** Every sequence tried, forwards. */
  private static double bestSequence(JointModel joint, int steps) {
    return bestFrom(joint, start(joint), steps);
  }

  private static double bestFrom(JointModel joint, double[] weights, int left) {
    if (left == 0) {
      return 0;
    }
    double best = Double.NEGATIVE_INFINITY;
    for (int a = 0; a < joint.actions(); a++) {
      double[] after = new double[weights.length];
      double earned = 0;
      for (int s = 0; s < weights.length; s++) {
        earned += weights[s] * joint.expectedReward(s, a);
        for (int k = 0; k < joint.successors(s, a); k++) {
          after[joint.successor(s, a, k)] += weights[s] * joint.probability(s, a, k);
        }
      }
      best = Math.max(best, earned + bestFrom(joint, after, left - 1));
    }
    return best;
  }

  /** To follow the cue needs no memory: .95 x .98 + .05 x .02 - the rest = .864 (golden V*). */
  @Test
  void tMazeNeedsNoMemory() {
    MemorylessValue found = memoryless(Worlds.tMaze(0.95, 0.98), Horizon.of(2, 1));
    assertThat(found.exact()).isTrue();
    assertThat(found.value()).isCloseTo(0.864, DIGITS);
  }

  /** One hint is too little to open a door, and memory of one hint is all there is. */
  @Test
  void tigerWithoutMemoryListensForEver() {
    MemorylessValue found = memoryless(Worlds.tiger(), Horizon.endless(0.95));
    assertThat(found.exact()).isTrue();
    assertThat(found.value()).isCloseTo(-20, DIGITS);
    assertThat(found.actions()).containsOnly(0);
  }

  /** Fourteen right moves pay at once or not at all: no single change of a constant map helps. */
  @Test
  void findsWaysThatPayAtTheirEndOnly() {
    Model lake = Worlds.frozenLake(Worlds.FROZEN_LAKE_8, false);
    MemorylessValue found = memoryless(lake, Horizon.of(30, 1));
    assertThat(found.exact()).isFalse();
    assertThat(found.value()).isCloseTo(1, DIGITS);
  }

  @Test
  void isNotLookedForWhereItTakesTooLong() {
    SparsePomdp problem =
        new SparsePomdp(
            JointModel.of(Worlds.frozenLake(Worlds.FROZEN_LAKE_4, true)), RewardSeen.IGNORED);
    // 16 cells, 4 moves, 100 steps: a return takes thousands of sums, a climb millions.
    assertThat(MemorylessValue.within(problem, Horizon.of(100, 1), 1e5)).isEmpty();
    assertThat(MemorylessValue.within(problem, Horizon.of(100, 1), 1e8))
        .contains(MemorylessValue.of(problem, Horizon.of(100, 1)));
  }

  /** Golden values: optimum at discount .95, and the best stationary policies under a limit. */
  @Test
  void aFullyObservedWorldNeedsNoMemory() {
    Model lake = Worlds.frozenLake(Worlds.FROZEN_LAKE_4, true);
    MemorylessValue endless = memoryless(lake, Horizon.endless(0.95));
    assertThat(endless.exact()).isFalse();
    assertThat(endless.value()).isCloseTo(0.180471578397, DIGITS);
    assertThat(memoryless(lake, Horizon.of(100, 1)).value())
        .isBetween(0.740164897759 - 1e-9, 0.744190287829);
  }
}
