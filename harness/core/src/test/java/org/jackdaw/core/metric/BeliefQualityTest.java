package org.jackdaw.core.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.jackdaw.core.metric.agent.BeliefQuality;
import org.jackdaw.testkit.CueCorridor;
import org.junit.jupiter.api.Test;

/** Two perceptions in place: the exact belief about the goal follows from the sounds. */
class BeliefQualityTest {

  private static final double EXACT = 1e-12;
  private static final double[] OWN = {0.3, 0.7};

  private static Measured goal(CueCorridor world, double... belief) {
    return Measured.with(
        new BeliefQuality(),
        new TopicOptions(Optional.of("goal")),
        world,
        new Believing(List.of(List.of("goal")), belief),
        1);
  }

  private static double[] exact(Measured measured, int sounds) {
    double left = Bits.left(measured.sounds, sounds);
    return new double[] {left, 1 - left};
  }

  @Test
  void distancesAreMeansOverPerceptions() {
    Measured measured = goal(CueCorridor.informed(), OWN);
    for (long seed = 0; seed < 10; seed++) {
      measured.episode(seed);
      double[] sums = new double[4];
      for (int n = 1; n <= 2; n++) {
        double[] b = exact(measured, n);
        double[] mean = {(b[0] + OWN[0]) / 2, (b[1] + OWN[1]) / 2};
        sums[0] += Bits.divergence(b, OWN) / 2;
        sums[1] += (Bits.divergence(b, mean) + Bits.divergence(OWN, mean)) / 4;
        sums[2] += Math.abs(b[0] - OWN[0]) / 2;
        sums[3] += (b[0] - OWN[0]) * (b[0] - OWN[0]); // twice, halved
      }
      assertThat(measured.value(0).getAsDouble()).isCloseTo(sums[0], within(1e-9)); // floored
      assertThat(measured.value(1)).hasValue(0);
      assertThat(measured.value(2).getAsDouble()).isCloseTo(sums[1], within(EXACT));
      assertThat(measured.value(3).getAsDouble()).isCloseTo(sums[2], within(EXACT));
      assertThat(measured.value(4).getAsDouble()).isCloseTo(sums[3], within(EXACT));
      assertThat(measured.value(5).getAsDouble()).isCloseTo(0, within(EXACT));
    }
  }

  @Test
  void lossesAreThoseOfTheTrueGoal() {
    Measured measured = goal(CueCorridor.announced(), OWN);
    measured.episode(4);
    int truth = measured.sounds.get(0);

    assertThat(measured.value(6).getAsDouble()).isCloseTo(-Bits.log(OWN[truth]), within(EXACT));
    assertThat(measured.value(7).getAsDouble())
        .isCloseTo(2 * (1 - OWN[truth]) * (1 - OWN[truth]), within(EXACT));
    assertThat(measured.value(8).getAsDouble()).isCloseTo(truth == 1 ? 0.3 : 0.7, within(EXACT));
    assertThat(measured.value(9)).hasValue(0);
    assertThat(measured.value(10)).hasValue(0);
  }

  /** An infinite distance is counted, and averaged at its floor. */
  @Test
  void excludedTruthsAreCountedAndNotAveragedAway() {
    Measured measured = goal(CueCorridor.informed(), 1, 0);
    measured.episode(1);

    assertThat(measured.value(1)).hasValue(2);
    assertThat(measured.value(0).getAsDouble()).isFinite().isGreaterThan(1);
    assertThat(measured.value(6).getAsDouble()).isLessThanOrEqualTo(-Bits.log(1e-12));
  }

  /**
   * The sound is right four times of five and the belief about place and goal is exact but for the
   * goal, so all of the distance is that of the goal; a product of blocks is no hindrance.
   */
  @Test
  void theWholeStateIsComparedThroughBlocks() {
    Believing agent =
        new Believing(
            List.of(List.of("goal"), List.of("position")), OWN, new double[] {0, 0, 1, 0, 0});
    Measured whole = new Measured(new BeliefQuality(), CueCorridor.informed(), agent, 1);
    Measured goal = goal(CueCorridor.informed(), OWN);
    whole.episode(6);
    goal.episode(6);

    for (int column = 2; column < 11; column++) {
      assertThat(whole.value(column).getAsDouble())
          .as("column %d", column)
          .isCloseTo(goal.value(column).getAsDouble(), within(1e-9));
    }
  }

  @Test
  void massOnStatesThatCannotBeIsMissedElsewhere() {
    double[] nowhere = new double[10];
    nowhere[0] = 0.5; // place 0 ends the episode: reachable, but not now
    nowhere[5] = 0.5; // place 2, goal right
    Measured measured =
        new Measured(
            new BeliefQuality(),
            CueCorridor.informed(),
            new Believing(List.of(List.of("position", "goal")), nowhere),
            1);
    measured.episode(1);

    assertThat(measured.value(3).getAsDouble()).isGreaterThanOrEqualTo(0.5);
    assertThat(measured.value(1)).hasValue(2);
  }

  @Test
  void aStrangersBeliefStaysBlank() {
    Measured measured =
        Measured.with(
            new BeliefQuality(),
            new TopicOptions(Optional.of("goal")),
            CueCorridor.informed(),
            new Believing(List.of(List.of("goal")), new double[] {0.2, 0.3, 0.5}),
            1);
    measured.episode(1);

    assertThat(measured.value(0)).isEmpty();
  }
}
