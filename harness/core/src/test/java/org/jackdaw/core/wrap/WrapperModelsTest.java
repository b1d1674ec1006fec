package org.jackdaw.core.wrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.jackdaw.api.env.Environment;
import org.jackdaw.api.env.PublishesModel;
import org.jackdaw.api.model.Conditional;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.Parent;
import org.jackdaw.core.metric.ModelFacts;
import org.jackdaw.core.wrap.RemappedLabels.Part;
import org.jackdaw.testkit.CueCorridor;
import org.junit.jupiter.api.Test;

class WrapperModelsTest {

  private static final double EXACT = 1e-9;

  private static Model model(Environment world) {
    return ((PublishesModel) world).model(7);
  }

  private static double floor(Environment world, int limit) {
    return new ModelFacts(model(world), limit).floor().orElseThrow();
  }

  private static double ceiling(Environment world, int limit) {
    return new ModelFacts(model(world), limit).ceiling().orElseThrow();
  }

  @Test
  void actionsThatNeverStickLeaveValuesAlone() {
    Environment sticky = Wrapped.sticky(new Vault(false, 1), 0);
    assertThat(ceiling(sticky, 6)).isCloseTo(ceiling(new Vault(false, 1), 6), within(EXACT));
    assertThat(floor(sticky, 6)).isCloseTo(floor(new Vault(false, 1), 6), within(EXACT));
  }

  @Test
  void actionsThatAlwaysStickLeaveTheFirstChoiceAlone() {
    // turn right for ever from 1, in 3 steps: opens after 2 or 3 of them
    // after 2: .49, pays -.1 + 1; after 3: 2 * .3 * .49, pays -.2 + 1; else -.3
    double fromOne = 0.49 * 0.9 + 0.294 * 0.8 + 0.216 * -0.3;
    double fromZero = 0.343 * 0.8 + 0.657 * -0.3; // three good turns out of three
    assertThat(ceiling(Wrapped.sticky(new Vault(false, 1), 1), 3))
        .isCloseTo((fromOne + fromZero) / 2, within(EXACT));
  }

  @Test
  void pureNoiseOnTheSoundIsASoundThatSaysNothing() {
    Environment deaf = Wrapped.noisy(CueCorridor.informed(), 1, "sound");
    assertThat(ceiling(deaf, 8)).isCloseTo(ceiling(CueCorridor.uninformed(), 8), within(EXACT));
    assertThat(ceiling(deaf, 8)).isLessThan(ceiling(CueCorridor.informed(), 8));
  }

  @Test
  void noiseMixesTheLikelihoodWithTheUniformOne() {
    Model noisy = model(Wrapped.noisy(CueCorridor.informed(), 0.5, "sound"));
    // 0.5 * 0.8 + 0.5 / 2 = 0.65
    assertThat(noisy.likelihood(noisy.modality("sound")).table().get(0, 0))
        .isCloseTo(0.65, within(EXACT));
    assertThat(noisy.likelihood(noisy.modality("position")).table().get(0, 0)).isEqualTo(1);
  }

  @Test
  void noiseOnWhatPaysIsShownAndNotPaid() {
    Model noisy = model(Wrapped.noisy(new Vault(false, 1), 0.2, "bell"));
    assertThat(noisy.reward().orElseThrow().modality()).isEqualTo("paid");
    assertThat(noisy.rewardOnly("paid")).isTrue();
    assertThat(noisy.likelihood(noisy.modality("bell")).table().get(1, 3))
        .isCloseTo(0.9, within(EXACT));
    assertThat(noisy.likelihood(noisy.modality("paid")).table().get(1, 3)).isEqualTo(1);
    assertThat(floor(Wrapped.noisy(new Vault(false, 1), 0.2, "bell"), 5))
        .isCloseTo(floor(new Vault(false, 1), 5), within(EXACT));
  }

  @Test
  void remappingLeavesValuesAlone() {
    Environment remapped = Wrapped.remapped(new TwoDials(true), OptionalLong.of(3));
    assertThat(model(remapped).hash()).isNotEqualTo(model(new TwoDials(true)).hash());
    assertThat(ceiling(remapped, 3)).isCloseTo(ceiling(new TwoDials(true), 3), within(EXACT));
    assertThat(floor(remapped, 3)).isCloseTo(floor(new TwoDials(true), 3), within(EXACT));
  }

  @Test
  void aPermutationAndItsInverseAreTheBareWorld() {
    RemappedLabels.Options there =
        new RemappedLabels.Options(
            OptionalLong.empty(), Part.ALL, List.of(1, 2, 0), Map.of("bell", List.of(1, 0)));
    RemappedLabels.Options back =
        new RemappedLabels.Options(
            OptionalLong.empty(), Part.ALL, List.of(2, 0, 1), Map.of("bell", List.of(1, 0)));
    Environment twice = Wrapped.remapped(Wrapped.remapped(new Vault(true, 1), there), back);
    assertThat(model(twice).hash()).isEqualTo(model(new Vault(true, 1)).hash());
  }

  @Test
  void permutationsDrawnPerRunDifferAndThoseOfASeedDoNot() {
    PublishesModel perRun =
        (PublishesModel) Wrapped.remapped(new TwoDials(true), OptionalLong.empty());
    PublishesModel fixed =
        (PublishesModel) Wrapped.remapped(new TwoDials(true), OptionalLong.of(3));
    assertThat(List.of(1L, 2L, 3L, 4L).stream().map(run -> perRun.model(run).hash()).distinct())
        .hasSizeGreaterThan(1);
    assertThat(fixed.model(1).hash()).isEqualTo(fixed.model(2).hash());
  }

  @Test
  void aDelayedRewardIsTheSameReturnWhereTheWorldEnds() {
    // the corridor's ends are two cells away: walking there takes two steps, and pays all at once
    Environment delayed = Wrapped.delayed(CueCorridor.announced(), 3);
    assertThat(ceiling(delayed, 4)).isCloseTo(1, within(EXACT));
    assertThat(floor(delayed, 9)).isCloseTo(floor(CueCorridor.announced(), 9), within(EXACT));
  }

  @Test
  void rewardsOwedAtTheStepLimitAreLost() {
    // each step pays for the left mark after it, in expectation, with right at 0 and nothing
    // flipped; delayed by 2 and cut after 3 steps only the first step's reward is paid
    double first = firstReward();
    assertThat(ceiling(Wrapped.delayed(new TwoDials(false), 2), 3)).isCloseTo(first, within(EXACT));
  }

  /** The best expected reward of one step: go to mark 2 (chance .8) and keep. */
  private static double firstReward() {
    double rightKnown = 0.5 * (0.1 + 0.3) + 0.5 * 0.1; // mean over the start of right, left at 0
    return rightKnown + 0.8 * 0.4;
  }

  @Test
  void luckIsWhatALikelihoodLeavesToChance() {
    Model urn =
        Model.builder()
            .factor("urn", "rich", "poor", "empty")
            .modality("draw", "coin", "nothing")
            .likelihood(
                "draw",
                List.of(Parent.after("urn")),
                (v, column) -> {
                  column[0] = List.of(0.9, 0.3, 0.0).get(v[0]);
                  column[1] = 1 - column[0];
                })
            .reward("draw", 1, 0)
            .build();
    Luck luck = Luck.of(urn, "luck").orElseThrow();
    // below .3 both full urns give a coin, up to .9 the rich one does, then none
    Model told = luck.model();
    assertThat(told.startMarginal(told.factor("luck")))
        .containsExactly(new double[] {0.3, 0.6, 0.1}, within(1e-15));
    Conditional draw = told.likelihood(told.modality("draw"));
    assertThat(IntStream.range(0, 9).map(c -> draw.table().get(0, c) == 1 ? 1 : 0))
        .containsExactly(1, 1, 0, 1, 0, 0, 0, 0, 0);
    // a coin from the rich urn was the first kind of luck once in three times
    assertThat(luck.drawn(0, 0, 0.33)).isZero();
    assertThat(luck.drawn(0, 0, 0.34)).isEqualTo(1);
    assertThat(luck.drawn(0, 1, 0.5)).isEqualTo(2);
    assertThat(Luck.of(told, "luck")).isEmpty();
  }

  @Test
  void sayWhyTheyPublishNoModel() {
    assertThat(reasons(Wrapped.sticky(new Vault(true, 1), 0.1)))
        .singleElement()
        .asString()
        .startsWith("sticky-actions: the world shows action masks");
    assertThat(reasons(Wrapped.noisy(Wrapped.sticky(new Vault(true, 1), 0.1), 0.1))).hasSize(1);
    assertThat(reasons(Wrapped.delayed(new TwoDials(true), 11)))
        .singleElement()
        .asString()
        .startsWith("delayed-reward: what is owed would need a table of ");
  }

  private static List<String> reasons(Environment world) {
    assertThat(world).isNotInstanceOf(PublishesModel.class);
    return ((Withholds) world).reasons();
  }

  @Test
  void wrapAnyWorldAndPublishWhatItPublishes() {
    Environment all =
        Wrapped.delayed(
            Wrapped.noisy(
                Wrapped.sticky(Wrapped.remapped(new TwoDials(true), OptionalLong.of(1)), 0.1), 0.2),
            1);
    assertThat(all).isInstanceOf(PublishesModel.class);
    assertThat(model(all).factors()).hasSizeGreaterThan(4);
    assertThat(((Withholds) all).reasons()).isEmpty();
  }

  @Test
  void refuseOptionsThatDoNotFit() {
    assertThatThrownBy(() -> new StickyActions.Options(1.2))
        .hasMessage("sticky-actions: probability must be in [0, 1], got 1.2");
    assertThatThrownBy(() -> new DelayedReward.Options(0))
        .hasMessage("delayed-reward: steps must be >= 1, got 0");
    assertThatThrownBy(() -> Wrapped.noisy(new TwoDials(true), 0.1, "ecko"))
        .hasMessageContaining("did you mean 'echo'");
    assertThatThrownBy(() -> given(List.of(0, 0), Map.of()))
        .hasMessage("remapped-labels: actions must be a permutation of 0 to 1, got [0, 0]");
    assertThatThrownBy(() -> Wrapped.remapped(new Vault(true, 1), given(List.of(1, 0), Map.of())))
        .hasMessage("actions must have 3 numbers, got 2");
    assertThatThrownBy(() -> Wrapped.remapped(new TwoDials(true), given(List.of(1, 0), Map.of())))
        .hasMessageContaining("one finite control");
  }

  private static RemappedLabels.Options given(
      List<Integer> actions, Map<String, List<Integer>> observations) {
    return new RemappedLabels.Options(OptionalLong.empty(), Part.ALL, actions, observations);
  }
}
