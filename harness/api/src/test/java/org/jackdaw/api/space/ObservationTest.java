package org.jackdaw.api.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class ObservationTest {

  private static final ObservationSpace SPACE =
      ObservationSpace.of(
          new Modality("place", Discrete.of(3)), new Modality("sound", Discrete.of("low", "high")));

  @Test
  void absentModalitiesAreNegativeOutcomes() {
    Observation seen = Observation.ofIndices(2, -1);
    assertThat(seen.present(1)).isFalse();
    assertThat(seen.outcome(1)).isEqualTo(-1);
    assertThat(seen.outcome(0)).isEqualTo(2);
    assertThatThrownBy(() -> seen.value(1))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("modality 1 is absent from this observation");
  }

  @Test
  void waysOfMakingAnObservationAgree() {
    assertThat(Observation.of(Index.of(2), Index.of(1)))
        .isEqualTo(Observation.ofIndices(2, 1))
        .hasSameHashCodeAs(Observation.ofIndices(2, 1));
    assertThat(Observation.ofPartial(Optional.of(Index.of(2)), Optional.empty()))
        .isEqualTo(Observation.ofIndices(2, -1))
        .isNotEqualTo(Observation.ofIndices(2, 0));
  }

  @Test
  void aVectorHasNoOutcome() {
    assertThatThrownBy(() -> Observation.of(Vector.of(1)).outcome(0))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("modality 0 is not finite");
  }

  @Test
  void theMaskIsPartOfTheObservation() {
    ActionMask mask = ActionMask.of(true, false);
    Observation masked = Observation.ofIndices(0, 0).withMask(mask);
    assertThat(masked.mask()).hasValue(mask);
    assertThat(masked).isNotEqualTo(Observation.ofIndices(0, 0));
    assertThat(masked).isEqualTo(Observation.ofIndices(0, 0).withMask(ActionMask.of(true, false)));
  }

  @Test
  void theSpaceHoldsWhatFitsPresentOrAbsent() {
    assertThat(SPACE.contains(Observation.ofIndices(2, 1))).isTrue();
    assertThat(SPACE.contains(Observation.ofIndices(-1, -1))).isTrue();
    assertThat(SPACE.contains(Observation.ofIndices(2, 2))).isFalse();
    assertThat(SPACE.contains(Observation.ofIndices(2))).isFalse();
    assertThat(SPACE.finite()).isTrue();
  }

  @Test
  void theSpaceFindsModalitiesByName() {
    assertThat(SPACE.position("sound")).isEqualTo(1);
    assertThatThrownBy(() -> SPACE.position("sond"))
        .hasMessage("unknown modality 'sond': did you mean 'sound'? known: place, sound");
    assertThatThrownBy(() -> ObservationSpace.of())
        .hasMessage("an environment needs at least one modality");
    assertThatThrownBy(
            () ->
                ObservationSpace.of(
                    new Modality("a", Discrete.of(1)), new Modality("a", Discrete.of(2))))
        .hasMessage("modality a appears twice");
  }

  @Test
  void aMaskAllowsAtLeastOneAction() {
    ActionMask mask = ActionMask.of(false, true, false);
    assertThat(mask.allows(1)).isTrue();
    assertThat(mask.allows(0)).isFalse();
    assertThat(mask.size()).isEqualTo(3);
    assertThat(mask).isNotEqualTo(ActionMask.of(false, true));
    assertThatThrownBy(() -> ActionMask.of(false, false))
        .hasMessage("an action mask must allow at least one action");
  }

  @Test
  void isTheSameWithoutItsMaskWhateverIsAllowed() {
    Observation plain = Observation.ofIndices(1, 2);

    assertThat(plain.withoutMask()).isSameAs(plain);
    assertThat(plain.withMask(ActionMask.of(true, false)).withoutMask()).isEqualTo(plain);
  }
}
