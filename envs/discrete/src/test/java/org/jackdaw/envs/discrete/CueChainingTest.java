package org.jackdaw.envs.discrete;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.jackdaw.api.env.Environment;
import org.jackdaw.api.env.EnvironmentFactory;
import org.jackdaw.api.env.Episode;
import org.jackdaw.api.env.Phase;
import org.jackdaw.api.env.StepResult;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.space.Index;
import org.jackdaw.api.space.Observation;
import org.jackdaw.envs.discrete.CueChaining.Options;
import org.jackdaw.testkit.EnvironmentContract;
import org.jackdaw.testkit.EnvironmentFactoryContract;
import org.jackdaw.testkit.ModelContract;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CueChainingTest {

  private static final int UP = 0;
  private static final int DOWN = 1;
  private static final int LEFT = 2;
  private static final int RIGHT = 3;

  private static Options defaults() {
    return new CueChaining.Factory().defaults();
  }

  /** Start r0c0, first cue r1c0, second r0c1 or r2c1, third r0c2 or r2c2, reward r0c3 or r2c3. */
  private static Options threeCues(OptionalInt cue2, OptionalInt cue3, OptionalInt reward) {
    return new Options(
        List.of(3, 4),
        List.of(0, 0),
        List.of(1, 0),
        List.of(List.of(0, 1), List.of(2, 1)),
        List.of(List.of(0, 2), List.of(2, 2)),
        List.of(List.of(0, 3), List.of(2, 3)),
        cue2,
        cue3,
        reward,
        false,
        false,
        1,
        -1,
        0);
  }

  private static Options drawn() {
    return threeCues(OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty());
  }

  private static Options placed(List<Integer> start, List<List<Integer>> cue2, OptionalInt state) {
    Options d = defaults();
    return new Options(
        d.shape(),
        start,
        d.cue1Location(),
        cue2,
        d.cue3Locations(),
        d.rewardLocations(),
        state,
        d.cue3State(),
        d.rewardState(),
        true,
        true,
        1,
        -1,
        -0.01);
  }

  @Nested
  class FactoryContract extends EnvironmentFactoryContract<Options> {
    @Override
    protected EnvironmentFactory<Options> factory() {
      return new CueChaining.Factory();
    }
  }

  @Nested
  class Defaults extends EnvironmentContract {
    @Override
    protected Environment create() {
      return new CueChaining.Factory().create(defaults());
    }
  }

  @Nested
  class DefaultsModel extends ModelContract {
    @Override
    protected Model model() {
      return CueChaining.model(defaults());
    }
  }

  @Nested
  class ThreeCuesWithoutEnd extends EnvironmentContract {
    @Override
    protected Environment create() {
      return new CueChaining.Factory().create(drawn());
    }
  }

  @Nested
  class ThreeCuesModel extends ModelContract {
    @Override
    protected Model model() {
      return CueChaining.model(drawn());
    }
  }

  @Test
  void eachCueNamesThePlaceOfTheNext() {
    Options second = threeCues(OptionalInt.of(1), OptionalInt.of(0), OptionalInt.of(1));
    Environment world = new CueChaining.Factory().create(second);
    // location, cue1, cue2, cue3, reward
    assertThat(world.reset(episode(1))).isEqualTo(Observation.ofIndices(0, 0, 0, 0, 0));
    assertThat(world.step(Index.of(DOWN)).observation())
        .as("first cue at r1c0: the second place")
        .isEqualTo(Observation.ofIndices(4, 2, 0, 0, 0));
    world.step(Index.of(DOWN));
    assertThat(world.step(Index.of(RIGHT)).observation())
        .as("second cue at r2c1: the third is at its first place")
        .isEqualTo(Observation.ofIndices(9, 0, 1, 0, 0));
    world.step(Index.of(UP));
    assertThat(world.step(Index.of(UP)).observation())
        .as("r0c1 is a second cue's place, but not the true one")
        .isEqualTo(Observation.ofIndices(1, 0, 0, 0, 0));
    assertThat(world.step(Index.of(RIGHT)).observation())
        .as("third cue at r0c2: the reward is at its second place")
        .isEqualTo(Observation.ofIndices(2, 0, 0, 2, 0));
    StepResult wrong = world.step(Index.of(RIGHT));
    assertThat(wrong.observation()).isEqualTo(Observation.ofIndices(3, 0, 0, 0, 2));
    assertThat(wrong.reward()).isEqualTo(-1);
    world.step(Index.of(DOWN));
    StepResult right = world.step(Index.of(DOWN));
    assertThat(right.observation()).isEqualTo(Observation.ofIndices(11, 0, 0, 0, 1));
    assertThat(right.reward()).isEqualTo(1);
    assertThat(right.terminated()).isFalse();
    assertThat(world.spec().success().orElseThrow().test(right)).isTrue();
    assertThat(world.spec().success().orElseThrow().test(wrong)).isFalse();
  }

  @Test
  void movesOverTheEdgeStay() {
    Environment world = new CueChaining.Factory().create(drawn());
    world.reset(episode(1));
    assertThat(world.step(Index.of(UP)).observation().outcome(0)).isZero();
    assertThat(world.step(Index.of(LEFT)).observation().outcome(0)).isZero();
  }

  @Test
  void everyStateOfTheChainIsDrawnUniformly() {
    Model model = CueChaining.model(defaults());
    assertThat(model.startMarginal(model.factor("cue2"))).containsExactly(0.25, 0.25, 0.25, 0.25);
    assertThat(model.startMarginal(model.factor("reward"))).containsExactly(0.5, 0.5);
  }

  @Test
  void anEpisodeEndsInARewardPlace() {
    Environment world = new CueChaining.Factory().create(defaults());
    world.reset(episode(1));
    for (int i = 0; i < 5; i++) {
      assertThat(world.step(Index.of(RIGHT)).terminated()).isFalse();
    }
    StepResult last = world.step(Index.of(DOWN)); // r1c5
    assertThat(last.terminated()).isTrue();
    assertThat(Math.abs(last.reward())).isEqualTo(1);
  }

  @Test
  void optimumOfTheDefaultsFollowsTheChain() {
    // Start to first cue 2; from there to each second cue 4; from it to the rewards 4 and 6, or 2
    // and 4: 4 on the average. Ten steps, of which the last pays 1 and nine cost 0.01. The longest
    // way has 2 + 4 + 6 steps.
    Environment world = new CueChaining.Factory().create(defaults());
    assertThat(world.spec().stepLimit()).hasValue(12);
    assertThat(new BeliefTree(CueChaining.model(defaults())).optimum(12))
        .isCloseTo(0.91, within(1e-12));
  }

  @Test
  void withMoreTimeTheFirstCueIsNotWorthTheWay() {
    // The places in turn: r0c2 after 2 steps, r1c3 after 4, r3c3 after 6, r4c2 after 8; then 5, 3,
    // 3 and 5 steps to the reward on the average: (7 + 7 + 9 + 13) / 4 = 9 steps.
    assertThat(new BeliefTree(CueChaining.model(defaults())).optimum(14))
        .isCloseTo(0.92, within(1e-12));
  }

  /** The 10 x 5 task: start r0c0, first cue r2c0, four second and four third cues, two rewards. */
  private static Options tenByFive(int cue2, int cue3, int reward) {
    return new Options(
        List.of(5, 10),
        List.of(0, 0),
        List.of(2, 0),
        List.of(List.of(0, 2), List.of(1, 3), List.of(3, 3), List.of(4, 2)),
        List.of(List.of(0, 5), List.of(1, 6), List.of(3, 6), List.of(4, 5)),
        List.of(List.of(1, 8), List.of(3, 8)),
        OptionalInt.of(cue2),
        OptionalInt.of(cue3),
        OptionalInt.of(reward),
        false,
        true,
        1,
        -1,
        0);
  }

  /** Walks a published way; returns what each cue said and how the way ended. */
  private static List<Integer> walked(Options options, String way) {
    Environment world = new CueChaining.Factory().create(options);
    world.reset(episode(1));
    int[] said = new int[4];
    for (int i = 0; i < way.length(); i++) {
      StepResult result = world.step(Index.of("NSWE".indexOf(way.charAt(i))));
      for (int cue = 0; cue < said.length; cue++) {
        said[cue] = Math.max(said[cue], result.observation().outcome(1 + cue));
      }
      assertThat(result.terminated()).as("step %d", i + 1).isEqualTo(i == way.length() - 1);
    }
    return Arrays.stream(said).boxed().toList();
  }

  @Test
  void publishedWaysOfTheTenByFiveTaskMeetEveryCueAndTheReward() {
    // cue1 names the second cue, cue2 the third, cue3 the reward's place, counted from 1.
    assertThat(walked(tenByFive(0, 0, 0), "SSNENEEEEEEES")).containsExactly(1, 1, 1, 1);
    assertThat(walked(tenByFive(0, 1, 1), "SSNENEEEEESSESE")).containsExactly(1, 2, 2, 1);
    assertThat(walked(tenByFive(1, 3, 0), "SSEEENSSESENNEENE")).containsExactly(2, 4, 1, 1);
  }

  @Test
  void tenByFiveTaskAllowsForTheLongestChain() {
    // Start to the first cue 2, on to a second 4, to the farthest third 3 + 4 (r0c2 to r4c5), to
    // the far reward 3 + 3 (r4c5 to r1c8).
    Environment world = new CueChaining.Factory().create(tenByFive(0, 0, 0));
    assertThat(world.spec().stepLimit()).hasValue(19);
  }

  @Test
  void refusesPlacesThatMakeNoChain() {
    List<List<Integer>> cue2 = defaults().cue2Locations();
    assertThatThrownBy(() -> placed(List.of(5, 0), cue2, OptionalInt.empty()))
        .hasMessage(
            "cue-chaining: start-location must be cells [row, column] within 5 x 7, got [5, 0]");
    assertThatThrownBy(() -> placed(List.of(1, 5), cue2, OptionalInt.empty()))
        .hasMessage(
            "cue-chaining: start-location must be no reward place with end-at-reward: true");
    assertThatThrownBy(() -> placed(List.of(0, 0), cue2, OptionalInt.of(4)))
        .hasMessage("cue-chaining: cue2-state must be in [0, 3], got 4");
    assertThatThrownBy(
            () -> placed(List.of(0, 0), List.of(List.of(1, 1), List.of(1, 1)), OptionalInt.empty()))
        .hasMessage("cue-chaining: cue2-locations must be distinct, got [[1, 1], [1, 1]]");
  }

  private static Episode episode(long seed) {
    return new Episode(1, Phase.TRAIN, 0, 0, seed);
  }
}
