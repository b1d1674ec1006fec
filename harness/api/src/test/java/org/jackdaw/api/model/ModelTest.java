package org.jackdaw.api.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ModelTest {

  @Test
  void unnamedPartsHaveTheirDefaults() {
    Model model = SmallModels.house().build();
    assertThat(model.startMarginal(1)).containsExactly(0.5, 0.5);
    assertThat(model.transition(1).table()).isInstanceOf(DeterministicTable.class);
    assertThat(model.transition(1).parents()).containsExactly(Parent.before("weather"));
    assertThat(model.observedAtReset()).containsExactly("heard", "seen");
    assertThat(model.between(1)).isInstanceOf(BetweenEpisodes.Drawn.class);
    assertThat(model.terminal(new int[] {1, 1})).isFalse();
    assertThat(model.discount()).isEmpty();
  }

  @Test
  void whatDependsOnTheMoveIsAbsentAtTheReset() {
    Model model = SmallModels.listening().build();
    assertThat(model.observedAtReset()).isEmpty();
    assertThat(model.observedAtReset(0)).isFalse();
  }

  @Test
  void aModalityMayBeAbsentAtTheResetByChoice() {
    Model model = SmallModels.house().absentAtReset("heard").build();
    assertThat(model.observedAtReset()).containsExactly("seen");
  }

  @Test
  void columnsAreFoundWithTheLastParentFastest() {
    Model model = SmallModels.house().build();
    assertThat(model.transitionColumn(0, new int[] {1, 0}, new int[] {1})).isEqualTo(3);
    assertThat(model.likelihoodColumn(1, new int[] {0, 0}, new int[] {1, 0}, new int[] {0}))
        .isEqualTo(2);
    assertThat(model.describeColumn(model.likelihood(1), 2)).isEqualTo("(place=out, weather=dry)");
    assertThat(model.describeColumn(model.transition(0), 1)).isEqualTo("(place=in, move=swap)");
  }

  @Test
  void marginalsOfAJointStartAreSums() {
    Model model =
        SmallModels.house()
            .start(List.of("weather", "place"), Table.ofDistribution(0.1, 0.2, 0.3, 0.4))
            .build();
    assertThat(model.startMarginal(model.factor("place"))[0])
        .isCloseTo(0.4, org.assertj.core.api.Assertions.within(1e-15));
    assertThat(model.startMarginal(model.factor("weather"))[1])
        .isCloseTo(0.7, org.assertj.core.api.Assertions.within(1e-15));
  }

  @Test
  void terminalRulesLookAtTheirFactorsOnly() {
    Model model = SmallModels.house().terminal("weather", "rain").build();
    assertThat(model.terminal(new int[] {0, 1})).isTrue();
    assertThat(model.terminal(new int[] {1, 0})).isFalse();
    Model joint =
        SmallModels.house().terminal(List.of("weather", "place"), v -> v[0] > v[1]).build();
    assertThat(joint.terminal(new int[] {0, 1})).isTrue();
    assertThat(joint.terminal(new int[] {1, 1})).isFalse();
  }

  @Test
  void rewardOnlyModalitiesAreNotObserved() {
    Model model = SmallModels.listening().build();
    assertThat(model.observationSpace().modalities()).hasSize(1);
    assertThat(model.rewardOnly("pay")).isTrue();
    assertThat(model.rewardOnly("sound")).isFalse();
    assertThat(SmallModels.house().build().observationSpace().modalities()).hasSize(2);
  }

  @Test
  void preferencesFollowTheRewardUnlessPublished() {
    Model model = SmallModels.listening().build();
    assertThat(model.logPreference(1)).isEqualTo(OutcomeValues.of(0, 10, -100));
    assertThat(model.logPreference(0)).isEqualTo(OutcomeValues.of(0, 0));
    Model published = SmallModels.listening().preference("pay", OutcomeValues.of(0, 3, -3)).build();
    assertThat(published.logPreference(1)).isEqualTo(OutcomeValues.of(0, 3, -3));
  }

  @Test
  void withoutGoalNothingOfTheRewardIsLeft() {
    Model model = SmallModels.listening().preference("sound", OutcomeValues.of(1, 0)).build();
    Model goalless = model.toBuilder().withoutGoal().build();
    assertThat(goalless.reward()).isEmpty();
    assertThat(goalless.preferences()).isEmpty();
    assertThat(goalless.modalities()).extracting(Variable::name).containsExactly("sound");
    Model observed = SmallModels.house().withoutGoal().build();
    assertThat(observed.modalities()).extracting(Variable::name).containsExactly("seen", "heard");
  }

  @Test
  void aBuilderOfAModelRebuildsIt() {
    Model model = SmallModels.house().absentAtReset("heard").terminal("place", "out").build();
    assertThat(model.toBuilder().build().hash()).isEqualTo(model.hash());
  }

  @Test
  void unknownNamesGetTheNearestKnownOne() {
    ModelBuilder builder = SmallModels.house();
    assertThatThrownBy(() -> builder.startAt("plase", "in"))
        .hasMessage("unknown factor 'plase': did you mean 'place'? known: place, weather");
    assertThatThrownBy(() -> builder.startAt("place", "inn"))
        .hasMessage("unknown value of place 'inn': did you mean 'in'? known: in, out");
    assertThatThrownBy(
            () -> builder.deterministicLikelihood("seen", List.of(Parent.control("mve")), v -> 0))
        .hasMessage("unknown control 'mve': did you mean 'move'? known: move");
    assertThatThrownBy(() -> builder.terminal("place", "outt")).hasMessageContaining("'outt'");
    assertThatThrownBy(() -> builder.rewardOnly("see", 1, 2)).hasMessageContaining("'see'");
  }

  @Test
  void aNameMayBeDeclaredOnce() {
    assertThatThrownBy(() -> SmallModels.house().factor("place", "x"))
        .hasMessage("factor place appears twice");
    assertThatThrownBy(() -> SmallModels.house().modality("seen", "x"))
        .hasMessage("modality seen appears twice");
    assertThatThrownBy(() -> SmallModels.house().control("move", "x"))
        .hasMessage("control move appears twice");
  }

  @Test
  void aDrawnRuleTakesAnEarlierOneBack() {
    Model model =
        SmallModels.house()
            .between("weather", new BetweenEpisodes.Kept())
            .between("weather", new BetweenEpisodes.Drawn())
            .build();
    assertThat(model.between()).isEmpty();
  }
}
