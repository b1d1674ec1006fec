package org.jackdaw.core.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.jackdaw.api.space.Box;
import org.jackdaw.api.space.Discrete;
import org.jackdaw.api.space.Index;
import org.jackdaw.api.space.Indices;
import org.jackdaw.api.space.Modality;
import org.jackdaw.api.space.MultiDiscrete;
import org.jackdaw.api.space.Observation;
import org.jackdaw.api.space.Vector;
import org.junit.jupiter.api.Test;

class ValueTextTest {

  private static final MultiDiscrete SEVERAL =
      new MultiDiscrete(
          List.of("body", "eye"), List.of(Discrete.of("go", "stay"), Discrete.of("up", "down")));

  private static Box box(int size) {
    return new Box(Vector.of(new double[size]), Vector.of(new double[size]));
  }

  @Test
  void anActionIsItsLabelOrItsParts() {
    assertThat(ValueText.action(Discrete.of("go", "say \"no\""), Index.of(1)))
        .isEqualTo("say \"no\"");
    assertThat(ValueText.action(SEVERAL, Indices.of(1, 0)))
        .isEqualTo("{\"body\":\"stay\",\"eye\":\"up\"}");
    assertThat(ValueText.action(box(2), Vector.of(0.1, -3))).isEqualTo("[0.1,-3]");
  }

  @Test
  void anActionIsReadBackFromItsText() {
    Discrete words = Discrete.of("go", "say \"no\"");

    assertThat(ValueText.action(words, "say \"no\"")).isEqualTo(Index.of(1));
    assertThat(ValueText.action(SEVERAL, ValueText.action(SEVERAL, Indices.of(1, 0))))
        .isEqualTo(Indices.of(1, 0));
    assertThat(ValueText.action(box(2), "[0.1,-3]")).isEqualTo(Vector.of(0.1, -3));
    assertThatThrownBy(() -> ValueText.action(words, "goo"))
        .hasMessageContaining("did you mean 'go'");
  }

  @Test
  void anObservationNamesItsModalitiesAndWhatIsAbsent() {
    List<Modality> modalities =
        List.of(
            new Modality("place", Discrete.of("here", "there")),
            new Modality("sound", Discrete.of("low", "high")),
            new Modality("pixels", box(ValueText.MOST_NUMBERS + 1)));

    assertThat(
            ValueText.observation(
                modalities,
                Observation.ofPartial(
                    Optional.of(Index.of(1)),
                    Optional.empty(),
                    Optional.of(Vector.of(new double[ValueText.MOST_NUMBERS + 1])))))
        .isEqualTo("{\"place\":\"there\",\"sound\":null,\"pixels\":null}");
  }
}
