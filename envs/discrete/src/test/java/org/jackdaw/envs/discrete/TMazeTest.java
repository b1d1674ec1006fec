package org.jackdaw.envs.discrete;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalDouble;
import org.jackdaw.api.env.Environment;
import org.jackdaw.api.env.EnvironmentFactory;
import org.jackdaw.api.env.Episode;
import org.jackdaw.api.env.Phase;
import org.jackdaw.api.env.StepResult;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.space.Index;
import org.jackdaw.api.space.Observation;
import org.jackdaw.envs.discrete.TMaze.Context;
import org.jackdaw.envs.discrete.TMaze.Cue;
import org.jackdaw.envs.discrete.TMaze.Form;
import org.jackdaw.envs.discrete.TMaze.Options;
import org.jackdaw.envs.discrete.TMaze.RewardCondition;
import org.jackdaw.testkit.EnvironmentContract;
import org.jackdaw.testkit.EnvironmentFactoryContract;
import org.jackdaw.testkit.ModelContract;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TMazeTest {

  private static final int LEFT = 1;
  private static final int CUE = 3;

  private static Options options(
      Form form, Cue cue, Context context, OptionalDouble switching, boolean absorbing) {
    return new Options(
        form,
        0.9,
        OptionalDouble.of(0.7),
        false,
        0.95,
        false,
        cue,
        RewardCondition.EITHER,
        context,
        switching,
        absorbing,
        1,
        -1);
  }

  private static Options published(Form form, Cue cue) {
    return options(form, cue, Context.DRAWN, OptionalDouble.empty(), false);
  }

  private static Options defaults() {
    return new TMaze.Factory().defaults();
  }

  private static Options with(Form form, double cueValidity, RewardCondition condition) {
    Options d = defaults();
    return new Options(
        form,
        d.rewardProbability(),
        d.punishmentProbability(),
        d.dependentOutcomes(),
        cueValidity,
        d.misleadingCue(),
        d.cue(),
        condition,
        d.contextBetweenEpisodes(),
        d.contextSwitchProbability(),
        d.absorbingArms(),
        d.reward(),
        d.loss());
  }

  @Nested
  class FactoryContract extends EnvironmentFactoryContract<Options> {
    @Override
    protected EnvironmentFactory<Options> factory() {
      return new TMaze.Factory();
    }
  }

  @Nested
  class FourLocations extends EnvironmentContract {
    @Override
    protected Environment create() {
      return new TMaze.Factory().create(defaults());
    }
  }

  @Nested
  class FourLocationsModel extends ModelContract {
    @Override
    protected Model model() {
      return TMaze.model(defaults());
    }
  }

  @Nested
  class FiveLocationsWithSwitchingContext extends EnvironmentContract {
    @Override
    protected Environment create() {
      return new TMaze.Factory().create(switching());
    }
  }

  @Nested
  class FiveLocationsWithSwitchingContextModel extends ModelContract {
    @Override
    protected Model model() {
      return TMaze.model(switching());
    }
  }

  private static Options switching() {
    return options(
        Form.FIVE_LOCATIONS,
        Cue.UNIFORM_ELSEWHERE,
        Context.SWITCHING,
        OptionalDouble.of(0.25),
        false);
  }

  @Nested
  class KeptContextAndCueInLocation extends EnvironmentContract {
    @Override
    protected Environment create() {
      return new TMaze.Factory().create(kept());
    }
  }

  @Nested
  class KeptContextAndCueInLocationModel extends ModelContract {
    @Override
    protected Model model() {
      return TMaze.model(kept());
    }
  }

  private static Options kept() {
    return options(
        Form.FOUR_LOCATIONS, Cue.IN_LOCATION, Context.KEPT, OptionalDouble.empty(), true);
  }

  @Test
  void fiveLocationFormHasThePublishedTables() {
    Model model = TMaze.model(published(Form.FIVE_LOCATIONS, Cue.NULL_OUTCOME));
    hasTables(model, new Fixture("t-maze-five-locations.txt"), "location", "reward", "cue");
  }

  @Test
  void formWithTheCueInLocationHasThePublishedTables() {
    Model model = TMaze.model(published(Form.FOUR_LOCATIONS, Cue.IN_LOCATION));
    hasTables(model, new Fixture("t-maze-cue-in-location.txt"), "location", "reward");
  }

  @Test
  void formWithUniformCueHasThePublishedTables() {
    Options d = defaults();
    Model model =
        TMaze.model(
            new Options(
                d.form(),
                d.rewardProbability(),
                d.punishmentProbability(),
                true,
                1,
                false,
                Cue.UNIFORM_ELSEWHERE,
                d.rewardCondition(),
                d.contextBetweenEpisodes(),
                d.contextSwitchProbability(),
                false,
                1,
                -1));
    Fixture fixture = new Fixture("t-maze-uniform-cue.txt");
    likelihood(model, "reward", fixture.numbers("A1"));
    likelihood(model, "cue", fixture.numbers("A2"));
    movesAndStarts(model, fixture);
  }

  private static void hasTables(Model model, Fixture fixture, String... modalities) {
    for (int m = 0; m < modalities.length; m++) {
      likelihood(model, modalities[m], fixture.numbers("A" + m));
    }
    movesAndStarts(model, fixture);
  }

  private static void likelihood(Model model, String modality, double[] published) {
    assertThat(Fixture.tensor(model.likelihood(model.modality(modality)).table()))
        .as(modality)
        .containsExactly(published, within(1e-12));
  }

  private static void movesAndStarts(Model model, Fixture fixture) {
    for (int f = 0; f < 2; f++) {
      assertThat(Fixture.tensor(model.transition(f).table()))
          .containsExactly(fixture.numbers("B" + f), within(1e-12));
      assertThat(model.startMarginal(f)).containsExactly(fixture.numbers("D" + f), within(1e-12));
    }
  }

  @Test
  void optimumOfTheDefaultsIsTwiceTheReliabilityMinusOne() {
    // look at the cue (0), then the right arm: 0.98 - 0.02
    assertThat(new BeliefTree(TMaze.model(defaults())).optimum(2)).isCloseTo(0.96, within(1e-12));
  }

  @Test
  void optimumOfTheFiveLocationFormNeedsFourSteps() {
    Model model = TMaze.model(with(Form.FIVE_LOCATIONS, 1, RewardCondition.EITHER));
    assertThat(new BeliefTree(model).optimum(4)).isCloseTo(0.96, within(1e-12));
    assertThat(new BeliefTree(model).optimum(3)).isCloseTo(0, within(1e-12));
  }

  @Test
  void aWeakCueIsWorthLess() {
    // (2 0.95 - 1)(2 0.98 - 1) = 0.864
    Model model = TMaze.model(with(Form.FOUR_LOCATIONS, 0.95, RewardCondition.EITHER));
    assertThat(new BeliefTree(model).optimum(2)).isCloseTo(0.864, within(1e-12));
  }

  @Test
  void aKnownContextIsWorthBothSteps() {
    Model model = TMaze.model(with(Form.FOUR_LOCATIONS, 1, RewardCondition.LEFT));
    assertThat(new BeliefTree(model).optimum(2)).isCloseTo(2 * 0.96, within(1e-12));
  }

  @Test
  void theFirstObservationIsCentreWithoutRewardOrCue() {
    Environment world = new TMaze.Factory().create(defaults());
    assertThat(world.reset(episode(1))).isEqualTo(Observation.ofIndices(0, 0, 0));
  }

  @Test
  void theCueTellsTheArmAndArmsHoldFast() {
    Environment world = new TMaze.Factory().create(defaults());
    int successes = 0;
    for (int seed = 0; seed < 200; seed++) {
      world.reset(episode(seed));
      int told = world.step(Index.of(CUE)).observation().outcome(2);
      StepResult paid = world.step(Index.of(told));
      successes += world.spec().success().orElseThrow().test(paid) ? 1 : 0;
      assertThat(paid.reward()).isEqualTo(paid.observation().outcome(1) == 1 ? 1 : -1);
      assertThat(world.step(Index.of(0)).observation().outcome(0)).isEqualTo(told);
    }
    // Binomial(200, 0.98): 196 expected, standard deviation 2; 4 standard deviations below
    assertThat(successes).isBetween(188, 200);
  }

  @Test
  void theStepLimitFollowsTheForm() {
    assertThat(new TMaze.Factory().create(defaults()).spec().stepLimit()).hasValue(2);
    Options five = with(Form.FIVE_LOCATIONS, 1, RewardCondition.EITHER);
    assertThat(new TMaze.Factory().create(five).spec().stepLimit()).hasValue(4);
  }

  @Test
  void theContextMayBeFixed() {
    Model model = TMaze.model(with(Form.FOUR_LOCATIONS, 1, RewardCondition.RIGHT));
    assertThat(model.startMarginal(1)).containsExactly(0, 1);
  }

  @Test
  void aMisleadingCueNamesTheOtherArm() {
    Options d = defaults();
    Model model =
        TMaze.model(
            new Options(
                d.form(),
                0.98,
                d.punishmentProbability(),
                true,
                0.9,
                true,
                d.cue(),
                d.rewardCondition(),
                d.contextBetweenEpisodes(),
                d.contextSwitchProbability(),
                true,
                1,
                -1));
    // cue location 3: columns 6 (left pays) and 7 (right pays); outcomes none, left, right
    assertThat(model.likelihood(2).table().get(2, 6)).isEqualTo(0.9);
    assertThat(model.likelihood(2).table().get(1, 6)).isCloseTo(0.1, within(1e-15));
    assertThat(model.likelihood(2).table().get(1, 7)).isEqualTo(0.9);
    // worth as much as a true one: (2 0.9 - 1)(2 0.98 - 1) = 0.768
    assertThat(new BeliefTree(model).optimum(2)).isCloseTo(0.768, within(1e-12));
  }

  @Test
  void refusesAValidityBelowOneHalf() {
    assertThatThrownBy(() -> with(Form.FOUR_LOCATIONS, 0.2, RewardCondition.EITHER))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("t-maze: cue-validity must be in [0.5, 1], got 0.2");
  }

  @Test
  void refusesASwitchProbabilityWithoutSwitching() {
    assertThatThrownBy(
            () ->
                options(
                    Form.FOUR_LOCATIONS,
                    Cue.NULL_OUTCOME,
                    Context.KEPT,
                    OptionalDouble.of(0.1),
                    true))
        .hasMessageStartingWith("t-maze: context-switch-probability must be given with");
  }

  @Test
  void refusesASecondProbabilityForDependentOutcomes() {
    Options d = defaults();
    assertThatThrownBy(
            () ->
                new Options(
                    d.form(),
                    0.98,
                    OptionalDouble.of(0.5),
                    true,
                    1,
                    false,
                    d.cue(),
                    d.rewardCondition(),
                    d.contextBetweenEpisodes(),
                    d.contextSwitchProbability(),
                    true,
                    1,
                    -1))
        .hasMessageStartingWith("t-maze: punishment-probability must not be given");
  }

  private static Episode episode(long seed) {
    return new Episode(1, Phase.TRAIN, 0, 0, seed);
  }
}
