package org.jackdaw.core.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import org.jackdaw.api.loop.EpisodeResult;
import org.jackdaw.core.run.ThreeArms;
import org.jackdaw.testkit.CueCorridor;
import org.junit.jupiter.api.Test;

/**
 * The corridor's position is certain throughout; only the goal is unknown. It is left or right with
 * probability 1/2, and each sound comes from its side with probability 0.8, so with h the sounds
 * from the left minus those from the right the odds of left are 4^h.
 */
class ObserverMetricsTest {

  private static final double EXACT = 1e-12;
  private static final int LEFT = 0;
  private static final int STAY = 1;

  private static double bits(double p) {
    return StrictMath.log(p) / StrictMath.log(2);
  }

  /** Posterior of left after the first so many sounds. */
  private static double left(Measured measured, int sounds) {
    double odds = 1;
    for (int i = 0; i < sounds; i++) {
      odds *= measured.sounds.get(i) == LEFT ? 4 : 0.25;
    }
    return odds / (1 + odds);
  }

  private static double divergence(double p, double q) {
    return p * bits(p / q) + (1 - p) * bits((1 - p) / (1 - q));
  }

  @Test
  void sumsWhatEveryPerceptionTellsTheFirstIncluded() {
    Measured measured = new Measured(new InfoGain(), CueCorridor.informed(), new Scripted(STAY), 3);
    for (long seed = 0; seed < 20; seed++) {
      measured.episode(seed);

      double expected = 0; // three steps: four sounds
      for (int n = 1; n <= 4; n++) {
        expected += divergence(left(measured, n), left(measured, n - 1));
      }
      assertThat(measured.value(0).getAsDouble()).isCloseTo(expected, within(EXACT));
    }
  }

  /** A sound that is pure chance tells nothing, one that is always right tells one bit. */
  @Test
  void gainsWhatASoundTells() {
    Measured measured =
        new Measured(new InfoGain(), CueCorridor.uninformed(), new Scripted(STAY), 1);
    measured.episode(1);
    assertThat(measured.value(0).getAsDouble()).isCloseTo(0, within(EXACT));

    Measured informed =
        new Measured(new InfoGain(), CueCorridor.announced(), new Scripted(STAY), 1);
    informed.episode(1);
    assertThat(informed.value(0).getAsDouble()).isCloseTo(1, within(EXACT));
  }

  /** The end of the corridor pays 1 or -1, which tells the goal for certain. */
  @Test
  void readsTheGoalOffTheReward() {
    Measured measured = new Measured(new InfoGain(), CueCorridor.informed(), new Scripted(LEFT), 5);
    for (long seed = 0; seed < 20; seed++) {
      EpisodeResult result = measured.episode(seed);

      double before = left(measured, 2);
      double truth = result.totalReward() > 0 ? before : 1 - before;
      double expected =
          divergence(left(measured, 1), 0.5) + divergence(before, left(measured, 1)) - bits(truth);
      assertThat(result.steps()).isEqualTo(2);
      assertThat(measured.value(0).getAsDouble()).isCloseTo(expected, within(EXACT));
    }
  }

  /** P(history) = 1/2 times 0.8 or 0.2 per sound, once the goal is known. */
  @Test
  void addsUpTheSurprisalOfTheWholeHistory() {
    Measured measured =
        new Measured(new Surprisal(), CueCorridor.informed(), new Scripted(LEFT), 5);
    for (long seed = 0; seed < 20; seed++) {
      int goal = measured.episode(seed).totalReward() > 0 ? LEFT : 1 - LEFT;

      double probability = 0.5;
      for (int sound : measured.sounds) {
        probability *= sound == goal ? 0.8 : 0.2;
      }
      assertThat(measured.value(0).getAsDouble()).isCloseTo(-bits(probability), within(EXACT));
    }
  }

  @Test
  void tellsWhatIsLeftToKnowAtTheEnd() {
    Measured measured =
        new Measured(new BeliefEntropy(), CueCorridor.informed(), new Scripted(STAY), 1);
    for (long seed = 0; seed < 20; seed++) {
      measured.episode(seed);

      double p = left(measured, 2);
      double expected = -p * bits(p) - (1 - p) * bits(1 - p);
      assertThat(measured.value(0).getAsDouble()).isCloseTo(expected, within(EXACT));
    }
  }

  @Test
  void knowsNothingLeftWhereNothingIsHidden() {
    Measured measured = new Measured(new BeliefEntropy(), new ThreeArms(), new Scripted(0), 5);
    measured.episode(3);

    assertThat(measured.value(0)).hasValue(0);
  }

  @Test
  void runsWithinTheEpisodeWhereTheMetricAddsUp() {
    Measured measured =
        new Measured(new InfoGain(), CueCorridor.announced(), new Scripted(STAY), 4);
    measured.episode(1);

    assertThat(measured.running).hasSize(4).allMatch(v -> v.getAsDouble() == 1);
  }

  @Test
  void sharesOneObserverAmongAllMetricsOfACell() {
    SharedObserver shared =
        new SharedObserver(Optional.of(new ModelFacts(CueCorridor.informed().model(0), 3)));
    MeterContext context =
        new MeterContext(CueCorridor.informed(), new Scripted(0), 3, Optional.empty(), shared);

    assertThat(shared.made()).isEmpty();
    IdealObserver first = context.observer().orElseThrow();
    assertThat(context.observer().orElseThrow()).isSameAs(first);
    assertThat(shared.made()).containsSame(first);
  }
}
