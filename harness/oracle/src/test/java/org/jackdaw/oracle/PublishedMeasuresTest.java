package org.jackdaw.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.jackdaw.api.env.Phase;
import org.jackdaw.api.prob.Nats;
import org.jackdaw.api.space.Observation;
import org.jackdaw.oracle.BeliefSpace.Forgetting;
import org.junit.jupiter.api.Test;

/** Measures of information on small tasks, as computed elsewhere to nine digits. */
class PublishedMeasuresTest {

  private static final Offset<Double> NINE = within(5e-10);
  private static final Offset<Double> SIX = within(5e-7);
  private static final Offset<Double> BOUNDS = within(Nats.toBits(Empowerment.TOLERANCE));
  private static final int LISTEN = 0;

  /** After n listens, in nats; a door has not been opened, so the tiger stays. */
  @Test
  void listeningToTheTigerTellsLessAndLess() {
    double[] published = {.270438093, .415490837, .510513862, .570059331, .610342213, .636604560};
    BeliefSpace space =
        BeliefSpace.of(JointModel.of(Worlds.tigerWithoutReward()), 6, Forgetting.NEVER)
            .orElseThrow();
    double[] gains = space.informationGains();
    for (int listens = 1; listens <= published.length; listens++) {
      double[] told = new double[space.size()];
      for (int b = 0; b < told.length; b++) {
        told[b] = told(space, gains, b, b == 0 ? listens : 0);
      }
      assertThat(space.atStart(told)).isCloseTo(published[listens - 1], NINE);
    }
  }

  /** What so many listens from a belief are expected to tell together. */
  private static double told(BeliefSpace space, double[] gains, int belief, int listens) {
    if (listens == 0) {
      return 0;
    }
    double sum = gains[belief * space.joint().actions() + LISTEN];
    for (int k = 0; k < space.successors(belief, LISTEN); k++) {
      int next = space.successor(belief, LISTEN, k);
      sum += space.chance(belief, LISTEN, k) * told(space, gains, next, listens - 1);
    }
    return sum;
  }

  @Test
  void aCountTellsLessTheMoreThereAre() {
    assertExpected(.193147181, 1, 1);
    assertExpected(.136514168, 2, 1);
    assertExpected(.047512260, 5, 5);
    assertExpected(.306852819, .5, .5);
    assertExpected(.302961028, 1, 1, 1, 1);
    assertExpected(.070348606, 10, 1, 1);
    assertGained(.193147181, new double[] {2, 1}, new double[] {1, 1});
    assertGained(.265278955, new double[] {1, 2, 1}, new double[] {1, 1, 1});
    assertGained(.072131775, new double[] {3, 1}, new double[] {2, 1});
  }

  private static void assertExpected(double nats, double... counts) {
    assertThat(DirichletInformation.expectedGain(counts)).isCloseTo(nats, NINE);
  }

  private static void assertGained(double nats, double[] posterior, double[] prior) {
    assertThat(DirichletInformation.divergence(posterior, prior)).isCloseTo(nats, NINE);
  }

  /** A perfect cue tells ln 2; an arm of probability 0.9, 0.95 and 0.98 tells bits. */
  @Test
  void armsOfTheTMazeTellWhatTheirReliabilityAllows() {
    double[] reliabilities = {.9, .95, .98};
    double[] published = {.531004, .713603, .858559};
    for (int i = 0; i < published.length; i++) {
      ExactFilter filter = new ExactFilter(JointModel.of(Worlds.tMaze(1, reliabilities[i])));
      filter.begin(Phase.TRAIN, Observation.ofIndices(-1));
      assertThat(filter.expectedInformationGain(3)).isCloseTo(StrictMath.log(2), NINE);
      assertThat(Nats.toBits(filter.expectedInformationGain(1))).isCloseTo(published[i], SIX);
      // what an arm shows beyond the context is chance
      assertThat(Nats.toBits(filter.expectedAmbiguity(1))).isCloseTo(1 - published[i], SIX);
    }
  }

  /** Up to what the capacity's bounds are apart when they count as met. */
  @Test
  void oneStepOnTheFrozenLakeDeterminesThatMuch() {
    JointModel dry = JointModel.of(Worlds.frozenLake(Worlds.FROZEN_LAKE_4, false));
    assertThat(bits(dry, 0)).isCloseTo(1.584963, BOUNDS);
    assertThat(bits(dry, 9)).isCloseTo(2, BOUNDS);

    JointModel slippery = JointModel.of(Worlds.frozenLake(Worlds.FROZEN_LAKE_4, true));
    assertThat(bits(slippery, 0)).isCloseTo(.333333, BOUNDS);
    for (int cell : new int[] {6, 10, 14}) {
      assertThat(bits(slippery, cell)).isCloseTo(.415037, BOUNDS);
    }
  }

  private static double bits(JointModel lake, int cell) {
    return Nats.toBits(Empowerment.of(lake, lake.state(new int[] {cell}), 1));
  }
}
