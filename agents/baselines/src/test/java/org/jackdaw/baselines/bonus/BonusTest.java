package org.jackdaw.baselines.bonus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.Map;
import org.jackdaw.api.agent.AgentContext;
import org.jackdaw.api.agent.Budget;
import org.jackdaw.api.option.OptionRecords;
import org.jackdaw.api.prob.Nats;
import org.jackdaw.api.random.RandomStream;
import org.jackdaw.baselines.Models;
import org.jackdaw.baselines.Runs;
import org.jackdaw.oracle.DirichletInformation;
import org.jackdaw.oracle.Empowerment;
import org.jackdaw.oracle.JointModel;
import org.junit.jupiter.api.Test;

class BonusTest {

  private static IntrinsicReward lake(BonusKind kind, double scale) {
    AgentContext context = Runs.context(Models.lake(true), Budget.unlimited());
    BonusOptions options = OptionRecords.with(BonusOptions.none(), "kind", kind);
    return OptionRecords.with(options, "scale", scale).reward(context);
  }

  @Test
  void stateCountsPayForTheStateArrivedAt() {
    IntrinsicReward bonus = lake(BonusKind.STATE_COUNT, 2);
    assertThat(bonus.of(0, 0, 7, false)).isEqualTo(2);
    assertThat(bonus.of(1, 3, 7, false)).isEqualTo(2 / StrictMath.sqrt(2));
    assertThat(bonus.of(0, 0, 7, true)).isEqualTo(2 / StrictMath.sqrt(3));
    assertThat(bonus.of(0, 0, 99, false)).isEqualTo(2);
  }

  @Test
  void pairCountsPayForTheActionTaken() {
    IntrinsicReward bonus = lake(BonusKind.PAIR_COUNT, 1);
    assertThat(bonus.of(3, 1, 7, false)).isEqualTo(1);
    assertThat(bonus.of(3, 1, 8, false)).isEqualTo(1 / StrictMath.sqrt(2));
    assertThat(bonus.of(3, 2, 8, false)).isEqualTo(1);
    assertThat(bonus.of(2, 1, 8, false)).isEqualTo(1);
  }

  @Test
  void errorsOfRandomFeaturesFallAtEveryVisit() {
    RandomFeatures bonus = new RandomFeatures(8, 0.1, new RandomStream(4));
    double first = bonus.of(0, 0, 5, false); // not normalised yet
    // errors e and 0.81 e: mean 0.905 e, standard deviation 0.095 e
    assertThat(bonus.of(0, 0, 5, false)).isCloseTo(0.81 / 0.095, within(1e-12));
    // 0.6561 e over the deviation of 1, 0.81, 0.6561
    double mean = (1 + 0.81 + 0.6561) / 3;
    double variance = (1 + 0.81 * 0.81 + 0.6561 * 0.6561) / 3 - mean * mean;
    assertThat(bonus.of(0, 0, 5, false))
        .isCloseTo(0.6561 / StrictMath.sqrt(variance), within(1e-10));
    // the mean of 8 squared standard normals
    assertThat(first).isBetween(0.1, 4.0);
  }

  @Test
  void informationGainOfATransitionHasItsKnownValues() {
    // KL(Dir(2,1) || Dir(1,1)) = ln 2 - 1/2, KL(Dir(3,1) || Dir(2,1)), KL(Dir(1,2,1) || Dir(1,1,1))
    InformationGain two = new InformationGain(1, 2, 4, false);
    assertThat(two.of(0, 0, 6, false)).isCloseTo(.193147181, within(1e-9));
    assertThat(two.of(0, 0, 6, false)).isCloseTo(.072131775, within(1e-9));
    InformationGain three = new InformationGain(1, 3, 4, false);
    assertThat(three.of(2, 3, 6, true)).isCloseTo(.265278955, within(1e-9));
  }

  @Test
  void expectedInformationGainHasItsKnownValues() {
    InformationGain two = new InformationGain(1, 2, 4, true);
    assertThat(two.of(0, 0, 6, false)).isCloseTo(.193147181, within(1e-9));
    assertThat(two.of(0, 0, 6, false)).isCloseTo(.136514168, within(1e-9));
    InformationGain three = new InformationGain(1, 3, 4, true);
    for (int i = 0; i < 9; i++) {
      three.of(1, 1, 0, false);
    }
    assertThat(three.of(1, 1, 0, false)).isCloseTo(.070348606, within(1e-9));
    assertThat(new InformationGain(0.5, 2, 4, true).of(0, 0, 1, false))
        .isCloseTo(.306852819, within(1e-9));
    assertThat(new InformationGain(1, 4, 4, true).of(0, 0, 1, false))
        .isCloseTo(.302961028, within(1e-9));
  }

  @Test
  void gainsAreThoseOfWholeDirichletVectors() {
    RandomStream random = new RandomStream(9);
    InformationGain gained = new InformationGain(0.3, 5, 2, false);
    InformationGain expected = new InformationGain(0.3, 5, 2, true);
    double[] counts = {0.3, 0.3, 0.3, 0.3, 0.3};
    for (int i = 0; i < 200; i++) {
      int next = Math.min(random.nextInt(5), random.nextInt(5));
      double[] after = counts.clone();
      after[next]++;
      assertThat(gained.of(3, 1, 10 + next, false))
          .isCloseTo(DirichletInformation.divergence(after, counts), within(1e-9));
      assertThat(expected.of(3, 1, 10 + next, false))
          .isCloseTo(DirichletInformation.expectedGain(counts), within(1e-9));
      counts = after;
    }
  }

  @Test
  void informationIsAboutTheObservationsOfTheWorld() {
    // 16 cells: ln 16 + psi(2) - psi(17)
    double sum = StrictMath.log(16);
    for (int k = 2; k <= 16; k++) {
      sum -= 1.0 / k;
    }
    assertThat(lake(BonusKind.INFORMATION_GAIN, 10).of(0, 0, 4, false))
        .isCloseTo(10 * sum, within(1e-9));
  }

  @Test
  void empowermentOnALearntModelIsThatOfTheModel() {
    for (boolean slippery : new boolean[] {false, true}) {
      for (int steps = 1; steps <= 2; steps++) {
        JointModel lake = JointModel.of(Models.lake(slippery));
        LearntEmpowerment learnt = new LearntEmpowerment(steps, 4);
        teach(lake, learnt);
        for (int s = 0; s < lake.states(); s++) {
          if (!lake.terminal(s)) {
            assertThat(learnt.at(s))
                .isCloseTo(
                    Empowerment.of(lake, s, steps), within(1.1 * LearntEmpowerment.TOLERANCE));
          }
        }
      }
    }
  }

  /** Every successor as often as its probability says. */
  private static void teach(JointModel lake, LearntEmpowerment learnt) {
    for (int s = 0; s < lake.states(); s++) {
      for (int a = 0; a < 4; a++) {
        for (int k = 0; k < lake.successors(s, a); k++) {
          int next = lake.successor(s, a, k);
          for (long n = Math.round(3 * lake.probability(s, a, k)); n > 0; n--) {
            learnt.of(s, a, next, lake.terminal(next));
          }
        }
      }
    }
  }

  @Test
  void empowermentCountsActionsThatWereTried() {
    LearntEmpowerment bonus = new LearntEmpowerment(1, 4);
    assertThat(bonus.of(0, 0, 1, false)).as("nothing is known of state 1").isZero();
    assertThat(bonus.of(0, 1, 0, false)).isCloseTo(Nats.PER_BIT, within(1e-4));
    assertThat(bonus.of(0, 2, 0, false)).as("the same end").isCloseTo(Nats.PER_BIT, within(1e-4));
    assertThat(bonus.of(0, 3, 0, true)).as("the world ended").isZero();
  }

  @Test
  void optionsOutsideTheirRangeAreRefused() {
    Map<String, Object> wrong = new HashMap<>();
    wrong.put("scale", -1.0);
    wrong.put("prior", 0.0);
    wrong.put("features", 0);
    wrong.put("learning-rate", 1.5);
    wrong.put("steps", 5);
    wrong.forEach(
        (key, value) ->
            assertThatThrownBy(() -> OptionRecords.with(BonusOptions.none(), key, value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("bonus: " + key + " must be in "));
  }
}
