package org.jackdaw.core.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.jackdaw.api.env.EnvironmentSpec;
import org.jackdaw.core.metric.decision.DecisionRegret;
import org.jackdaw.core.metric.decision.FreeEnergyAudit;
import org.jackdaw.core.metric.decision.VoiEfficiency;
import org.jackdaw.core.run.ThreeArms;
import org.jackdaw.testkit.CueCorridor;
import org.junit.jupiter.api.Test;

/**
 * The corridor within two steps: the end can only be reached by going straight, so the first action
 * decides. With h sounds from the left more than from the right the odds of left are 4^h.
 */
class DecisionMetricsTest {

  private static final double EXACT = 1e-12;
  private static final int LEFT = 0;
  private static final int STAY = 1;
  private static final int LIMIT = 2;

  private static Measured regret(Integer... actions) {
    return new Measured(new DecisionRegret(), CueCorridor.informed(), new Scripted(actions), LIMIT);
  }

  /** Right with 16/17 after two sounds that agree, worth 15/17, and that has probability 0.68. */
  private static final double OPTIMUM = 0.68 * 15 / 17;

  /**
   * At the start one sound is known. Going where it came from is worth 0.6: the second sound comes
   * in any case, and if it disagrees one stays. Going the other way is worth nothing: the second
   * sound can only make both sides equally likely. Staying is worth nothing either.
   */
  @Test
  void theFirstActionCostsTheOptimumUnlessItFollowsTheSound() {
    for (int action : new int[] {LEFT, STAY}) {
      Measured measured = regret(action);
      for (long seed = 0; seed < 20; seed++) {
        measured.episode(seed);
        boolean follows = action == LEFT && measured.sounds.get(0) == LEFT;
        assertThat(measured.after(0, 0)).hasValue(0);
        assertThat(measured.after(1, 0).getAsDouble())
            .isCloseTo(follows ? 0 : OPTIMUM, within(EXACT));
      }
    }
  }

  /**
   * Having gone left after a sound from there, and heard another: going on is worth 15/17 or 0, not
   * going on 0. The second decision is judged with what was heard, not with what came of it.
   */
  @Test
  void luckIsNoMerit() {
    Measured measured = regret(LEFT, STAY);
    for (long seed = 0; seed < 20; seed++) {
      measured.episode(seed);
      boolean first = measured.sounds.get(0) == LEFT;
      boolean second = measured.sounds.get(1) == LEFT;
      double expected = first ? (second ? 15.0 / 17 : 0) : OPTIMUM;
      assertThat(measured.value(0).getAsDouble()).isCloseTo(expected, within(EXACT));
    }
  }

  /**
   * After a sound from the left, without the second one: going left would be worth 0.6 all the
   * same, since 0.8 - 0.2 is what to go on blindly pays. So the sound itself is worth nothing, and
   * all regret is exploitative.
   */
  @Test
  void aSoundThatChangesNoActionIsWorthNothing() {
    Measured measured = regret(STAY);
    for (long seed = 0; seed < 10; seed++) {
      measured.episode(seed);
      assertThat(measured.value(1).getAsDouble()).isCloseTo(OPTIMUM, within(EXACT));
      assertThat(measured.value(2).getAsDouble()).isCloseTo(0, within(EXACT));
      assertThat(measured.value(3).getAsDouble()).isCloseTo(0, within(EXACT));
      assertThat(measured.value(6).getAsDouble()).isCloseTo(OPTIMUM, within(EXACT));
    }
  }

  /** Means 0.2, 0.5, 0.8: the regret of actions, without anything to be learnt. */
  @Test
  void ofAKnownBanditItIsTheRegretOfItsArms() {
    Measured measured =
        new Measured(new DecisionRegret(), new ThreeArms(), new Scripted(0, 1, 2), 3);
    measured.episode(1);

    assertThat(measured.value(0).getAsDouble()).isCloseTo(0.9, within(EXACT));
    assertThat(measured.value(1).getAsDouble()).isCloseTo(0.9, within(EXACT));
    assertThat(measured.value(3).getAsDouble()).isCloseTo(0, within(EXACT));
    assertThat(measured.value(6)).hasValue(0); // its one state is certain
  }

  @Test
  void whatOutlivesAnEpisodeLeavesNoOptimumOfOne() {
    Measured measured = new Measured(new DecisionRegret(), CueCorridor.kept(), new Scripted(1), 2);
    measured.episode(1);
    EnvironmentSpec spec = CueCorridor.kept().spec();
    ModelFacts facts = new ModelFacts(CueCorridor.kept().model(0), LIMIT);

    assertThat(measured.value(0)).isEmpty();
    assertThat(new DecisionRegret().hindrance(spec, Optional.of(facts)).orElseThrow())
        .contains("outlives an episode");
  }

  /**
   * Going left from 1 after two sounds leaves P(left) = p: log-preference 2p - 1 is paid and the
   * goal becomes known, H(p). Staying pays 0 and tells what a sound does; what it shows is as
   * uncertain, given the goal, as the sound: H(0.8).
   */
  @Test
  void expectedFreeEnergyIsThatOfTheActionTaken() {
    Measured measured =
        new Measured(
            new FreeEnergyAudit(), CueCorridor.informed(), new Scripted(LEFT, LEFT), LIMIT);
    for (long seed = 0; seed < 20; seed++) {
      measured.episode(seed);
      double ln2 = StrictMath.log(2);
      double first = (Bits.coin(0.68) - Bits.coin(0.8)) * ln2; // any action tells as much
      double p = Bits.left(measured.sounds.subList(0, 2), 2);
      double last = Bits.coin(p) * ln2;
      double sound = (Bits.coin(0.8 * p + 0.2 * (1 - p)) - Bits.coin(0.8)) * ln2;
      double energy = -(2 * p - 1) - last;
      double regret = Math.max(0, energy + sound);

      assertThat(measured.value(0).getAsDouble()).isCloseTo((-first + energy) / 2, within(EXACT));
      assertThat(measured.value(1).getAsDouble()).isCloseTo(regret / 2, within(EXACT));
      assertThat(measured.value(2).getAsDouble()).isCloseTo((2 * p - 1) / 2, within(EXACT));
      assertThat(measured.value(3).getAsDouble()).isCloseTo((first + last) / 2, within(EXACT));
      // at the end the sound still is as likely right
      assertThat(measured.value(4).getAsDouble()).isCloseTo(Bits.coin(0.8) * ln2, within(EXACT));
    }
  }

  /** Two steps ahead from the start; one is left at the second decision. */
  @Test
  void lookingAheadFindsWhatLaterActionsTell() {
    Measured ahead =
        Measured.with(
            new FreeEnergyAudit(),
            new FreeEnergyAudit.Options(2),
            CueCorridor.informed(),
            new Scripted(STAY),
            LIMIT);
    for (long seed = 0; seed < 10; seed++) {
      ahead.episode(seed);
      // after the first sound, by symmetry P = 0.8 for the side it came from
      double stay = -sound(0.8) + after(p -> -sound(p));
      double follow = -sound(0.8) + after(p -> Math.min(-sound(p), -(2 * p - 1) - end(p)));

      assertThat(ahead.after(1, 0).getAsDouble()).isCloseTo(stay, within(EXACT));
      assertThat(ahead.after(1, 1).getAsDouble()).isCloseTo(stay - follow, within(EXACT));
    }
  }

  private static double sound(double p) {
    return (Bits.coin(0.8 * p + 0.2 * (1 - p)) - Bits.coin(0.8)) * StrictMath.log(2);
  }

  private static double end(double p) {
    return Bits.coin(p) * StrictMath.log(2);
  }

  /** The mean over the second sound: 16/17 with 0.68, else 1/2. */
  private static double after(java.util.function.DoubleUnaryOperator value) {
    return 0.68 * value.applyAsDouble(16.0 / 17) + 0.32 * value.applyAsDouble(0.5);
  }

  /**
   * Going blindly to a side pays nothing on average; where nothing is to be seen it stays blank.
   */
  @Test
  void returnsAreMeasuredFromWhatPaysWithoutLooking() {
    Measured measured =
        new Measured(new VoiEfficiency(), CueCorridor.informed(), new Scripted(LEFT), LIMIT);
    for (long seed = 0; seed < 10; seed++) {
      double total = measured.episode(seed).totalReward();
      assertThat(measured.value(0).getAsDouble()).isCloseTo(total / OPTIMUM, within(1e-6));
    }
    Measured arms = new Measured(new VoiEfficiency(), new ThreeArms(), new Scripted(LEFT), LIMIT);
    arms.episode(1);
    assertThat(arms.value(0)).isEmpty();
  }

  @Test
  void columnsSayHowFarIsLooked() {
    assertThat(new FreeEnergyAudit().columns(new FreeEnergyAudit.Options(3)))
        .extracting(MetricColumn::name)
        .isEqualTo(List.of("observer_efe_3_steps_nats", "observer_efe_regret_3_steps_nats"));
  }
}
