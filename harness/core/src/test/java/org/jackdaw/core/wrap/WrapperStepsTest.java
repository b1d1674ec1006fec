package org.jackdaw.core.wrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.jackdaw.api.env.Environment;
import org.jackdaw.api.env.EnvironmentSpec;
import org.jackdaw.api.env.Episode;
import org.jackdaw.api.env.Phase;
import org.jackdaw.api.env.RendersText;
import org.jackdaw.api.env.StepResult;
import org.jackdaw.api.space.ActionMask;
import org.jackdaw.api.space.Box;
import org.jackdaw.api.space.Discrete;
import org.jackdaw.api.space.Index;
import org.jackdaw.api.space.Indices;
import org.jackdaw.api.space.Modality;
import org.jackdaw.api.space.Observation;
import org.jackdaw.api.space.ObservationSpace;
import org.jackdaw.api.space.Value;
import org.jackdaw.api.space.Vector;
import org.jackdaw.core.wrap.RemappedLabels.Part;
import org.junit.jupiter.api.Test;

class WrapperStepsTest {

  private static Episode episode(int number) {
    return new Episode(11, Phase.TRAIN, number, number, 1000 + number);
  }

  private static List<Double> rewards(Environment world, int number, int... turns) {
    world.reset(episode(number));
    List<Double> rewards = new ArrayList<>();
    boolean over = false;
    for (int i = 0; i < turns.length && !over; i++) {
      StepResult result = world.step(Index.of(turns[i]));
      rewards.add(result.reward());
      over = result.last();
    }
    return rewards;
  }

  @Test
  void delayedRewardsComeLaterAndAllThatIsOwedComesAtTheEnd() {
    int[] right = IntStream.range(0, 30).map(i -> 2).toArray();
    for (int number = 0; number < 20; number++) {
      List<Double> plain = rewards(new Vault(false, 1), number, right);
      List<Double> later = rewards(Wrapped.delayed(new Vault(false, 1), 2), number, right);
      int last = plain.size() - 1;
      assertThat(later).hasSameSizeAs(plain);
      for (int t = 0; t < last; t++) {
        assertThat(later.get(t)).isEqualTo(t < 2 ? 0 : plain.get(t - 2));
      }
      assertThat(sum(later)).isCloseTo(sum(plain), within(1e-12));
    }
  }

  private static double sum(List<Double> rewards) {
    return rewards.stream().mapToDouble(Double::doubleValue).sum();
  }

  @Test
  void theFirstActionNeverSticksAndTheOthersDoAsOftenAsSaid() {
    // to-2 first, then to-0: stays at 2 by the dial's inertia or by the stuck action
    int stuckAt = 0;
    int episodes = 4000;
    for (int number = 0; number < episodes; number++) {
      Environment world = Wrapped.sticky(new TwoDials(false), 0.5);
      world.reset(episode(number));
      world.step(Indices.of(0, 1)); // flips right
      StepResult second = world.step(Indices.of(0, 0)); // flips again if stuck: echo is right + b
      int rightNow = right(world, number);
      stuckAt += second.observation().outcome(1) - rightNow; // b that was executed
    }
    // standard deviation of the mean .0079; 4 of them
    assertThat(stuckAt / (double) episodes).isCloseTo(0.5, within(0.032));
  }

  /** What right was before the second step: one flip from its start. */
  private static int right(Environment world, int number) {
    TwoDials bare = new TwoDials(false);
    bare.reset(episode(number));
    return 1 - bare.hiddenState().state(1);
  }

  @Test
  void aRepeatThatTheMaskForbidsDoesNotHappen() {
    Environment world = Wrapped.sticky(new Vault(true, 1), 1);
    for (int number = 0; number < 40; number++) {
      Observation seen = world.reset(episode(number));
      int first = seen.outcome(0) > 0 ? 0 : 1;
      world.step(Index.of(first)); // left from 1 to 0, where left is forbidden
      StepResult next = world.step(Index.of(1));
      assertThat(next.observation().outcome(0)).isZero();
    }
  }

  @Test
  void aMaskIsPermutedWithTheActions() {
    RemappedLabels.Options swap =
        new RemappedLabels.Options(OptionalLong.empty(), Part.ALL, List.of(2, 1, 0), Map.of());
    Environment world = Wrapped.remapped(new Vault(true, 1), swap);
    for (int number = 0; number < 10; number++) {
      Observation seen = world.reset(episode(number));
      assertThat(seen.mask()).contains(ActionMask.of(true, true, seen.outcome(0) > 0));
    }
  }

  @Test
  void successIsWhatTheWorldInsideCallsSo() {
    RemappedLabels.Options swap =
        new RemappedLabels.Options(
            OptionalLong.empty(), Part.ALL, List.of(), Map.of("bell", List.of(1, 0)));
    Environment world = Wrapped.noisy(Wrapped.remapped(new Vault(false, 1), swap), 1, "bell");
    int[] right = IntStream.range(0, 60).map(i -> 2).toArray();
    world.reset(episode(0));
    StepResult result = world.step(Index.of(1));
    assertThat(world.spec().success().orElseThrow().test(result)).isFalse();
    for (int i = 0; i < right.length && !result.last(); i++) {
      result = world.step(Index.of(2));
    }
    assertThat(result.terminated()).isTrue();
    assertThat(world.spec().success().orElseThrow().test(result)).isTrue();
  }

  @Test
  void scheduledWorldsChangeByTrainedEpisodesInBothPhases() {
    Environment world =
        Schedule.of(
            List.of(
                new Schedule.Segment(0, new Vault(false, 1)),
                new Schedule.Segment(3, new Vault(false, 5))));
    int[] right = IntStream.range(0, 60).map(i -> 2).toArray();
    for (Phase phase : Phase.values()) {
      for (int trained = 0; trained < 6; trained++) {
        world.reset(new Episode(1, phase, trained, 0, 17));
        StepResult result = world.step(Index.of(right[0]));
        while (!result.last()) {
          result = world.step(Index.of(2));
        }
        assertThat(result.reward()).isEqualTo(trained < 3 ? 1 : 5);
      }
    }
  }

  @Test
  void refusesSegmentsWithOtherSpaces() {
    assertThatThrownBy(
            () ->
                Schedule.of(
                    List.of(
                        new Schedule.Segment(0, new Vault(false, 1)),
                        new Schedule.Segment(3, new TwoDials(false)))))
        .hasMessageStartingWith("at 3 the world changes its observations");
    assertThatThrownBy(() -> Schedule.of(List.of(new Schedule.Segment(3, new Vault(false, 1)))))
        .hasMessageContaining("must begin at 0");
  }

  @Test
  void wrappersOfOneKindHaveChancesOfTheirOwn() {
    List<Integer> differing = new ArrayList<>();
    for (int number = 0; number < 200; number++) {
      int first = noisyStart(new WrapperPlace("observation-noise", 0, OptionalInt.empty()), number);
      int second =
          noisyStart(new WrapperPlace("observation-noise", 1, OptionalInt.empty()), number);
      if (first != second) {
        differing.add(number);
      }
    }
    assertThat(differing).hasSizeGreaterThan(100); // independent draws of 4 differ in 3 of 4
  }

  private static int noisyStart(WrapperPlace place, int number) {
    return new ObservationNoise()
        .wrap(new ObservationNoise.Options(1, Optional.of("dial"), 0), new Vault(false, 1), place)
        .reset(episode(number))
        .outcome(0);
  }

  /** A world that always shows 0.5 and 3, numbers of [0, 1] and of the whole line. */
  private static final class Gauge implements Environment {

    @Override
    public EnvironmentSpec spec() {
      Box space = new Box(Vector.of(0, Double.NEGATIVE_INFINITY), Vector.of(1, 1e9));
      return new EnvironmentSpec(
          "gauge",
          ObservationSpace.of(new Modality("needle", space)),
          Discrete.of(1),
          OptionalInt.of(5),
          Optional.empty(),
          List.of());
    }

    @Override
    public Observation reset(Episode episode) {
      return Observation.of(Vector.of(0.5, 3));
    }

    @Override
    public StepResult step(Value action) {
      return new StepResult(Observation.of(Vector.of(0.5, 3)), 0, false, false);
    }
  }

  @Test
  void numbersGetNormalNoiseWithinTheirSpace() {
    WrapperPlace place = new WrapperPlace("observation-noise", 0, OptionalInt.empty());
    Environment world =
        new ObservationNoise()
            .wrap(new ObservationNoise.Options(0, Optional.empty(), 2), new Gauge(), place);
    int episodes = 4000;
    double sum = 0;
    double squares = 0;
    int atBorder = 0;
    for (int number = 0; number < episodes; number++) {
      Vector seen = (Vector) world.reset(episode(number)).value(0);
      assertThat(seen).isEqualTo(world.reset(episode(number)).value(0));
      sum += seen.get(1);
      squares += (seen.get(1) - 3) * (seen.get(1) - 3);
      atBorder += seen.get(0) == 0 || seen.get(0) == 1 ? 1 : 0;
    }
    // four standard errors: 4 x 2 / sqrt(4000); 4 x 4 sqrt(2 / 4000); |z| > 0.25 has chance .8026
    assertThat(sum / episodes).isCloseTo(3, within(0.127));
    assertThat(squares / episodes).isCloseTo(4, within(0.358));
    assertThat(atBorder / (double) episodes).isCloseTo(0.8026, within(0.026));
    assertThatThrownBy(() -> Wrapped.noisy(new Gauge(), 0.1))
        .hasMessageEndingWith("for real numbers give a deviation");
  }

  @Test
  void picturesStayUnlessTheyWouldTellWhatIsHidden() {
    assertThat(Wrapped.sticky(new Vault(false, 1), 0.1)).isInstanceOf(RendersText.class);
    assertThat(Wrapped.delayed(new Vault(false, 1), 1)).isInstanceOf(RendersText.class);
    assertThat(Wrapped.noisy(new Vault(false, 1), 0.1)).isNotInstanceOf(RendersText.class);
    assertThat(Wrapped.remapped(new Vault(false, 1), OptionalLong.of(1)))
        .isNotInstanceOf(RendersText.class);
  }
}
