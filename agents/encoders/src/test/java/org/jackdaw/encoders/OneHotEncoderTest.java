package org.jackdaw.encoders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jackdaw.encoders.Steps.to;

import java.util.Arrays;
import java.util.List;
import org.jackdaw.api.env.Phase;
import org.jackdaw.api.space.Box;
import org.jackdaw.api.space.Discrete;
import org.jackdaw.api.space.Index;
import org.jackdaw.api.space.Indices;
import org.jackdaw.api.space.Modality;
import org.jackdaw.api.space.MultiDiscrete;
import org.jackdaw.api.space.Observation;
import org.jackdaw.api.space.ObservationSpace;
import org.jackdaw.api.space.Vector;
import org.junit.jupiter.api.Test;

class OneHotEncoderTest {

  private static final ObservationSpace SPACE =
      ObservationSpace.of(
          new Modality("place", Discrete.of(3)), new Modality("sound", Discrete.of(2)));

  @Test
  void latestObservationHasOnePlacePerOutcomeAndOnePerAbsence() {
    OneHotEncoder encoder = new OneHotEncoder(SPACE, Discrete.of(2), 1);
    encoder.begin(Phase.TRAIN, Observation.ofIndices(2, -1));
    assertThat(encoded(encoder)).containsExactly(0, 0, 0, 1, 1, 0, 0);
    encoder.observe(to(0, Observation.ofIndices(0, 1)));
    assertThat(encoded(encoder)).containsExactly(0, 1, 0, 0, 0, 0, 1);
  }

  @Test
  void stackHoldsNewestFirstWithTheActionsBetween() {
    OneHotEncoder encoder =
        new OneHotEncoder(
            ObservationSpace.of(new Modality("side", Discrete.of(2))), Discrete.of(2), 3);
    encoder.begin(Phase.TRAIN, Observation.ofIndices(0));
    assertThat(encoded(encoder)).containsExactly(0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    encoder.observe(to(1, Observation.ofIndices(1)));
    assertThat(encoded(encoder)).containsExactly(0, 0, 1, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0);
    encoder.observe(to(0, Observation.ofIndices(1)));
    assertThat(encoded(encoder)).containsExactly(0, 0, 1, 1, 0, 0, 0, 1, 0, 1, 0, 1, 0);
  }

  @Test
  void coordinatesStandAsTheyAre() {
    ObservationSpace mixed =
        ObservationSpace.of(
            new Modality("speed", new Box(Vector.of(-1, -1), Vector.of(1, 1))),
            new Modality(
                "pair",
                new MultiDiscrete(List.of("x", "y"), List.of(Discrete.of(2), Discrete.of(2)))));
    OneHotEncoder encoder = new OneHotEncoder(mixed, Discrete.of(2), 1);
    encoder.begin(Phase.TRAIN, Observation.of(Vector.of(.25, -.5), Indices.of(1, 0)));
    assertThat(encoded(encoder)).containsExactly(0, .25, -.5, 0, 0, 1, 1, 0);
  }

  private static double[] encoded(OneHotEncoder encoder) {
    double[] target = new double[encoder.length()];
    Arrays.fill(target, 9);
    encoder.encode(target);
    return target;
  }

  @Test
  void jointActionsAreNumberedRowMajor() {
    FiniteActions actions =
        new FiniteActions(
            new MultiDiscrete(List.of("x", "y"), List.of(Discrete.of(2), Discrete.of(3))));
    assertThat(actions.size()).isEqualTo(6);
    assertThat(actions.value(4)).isEqualTo(Indices.of(1, 1));
    assertThat(actions.number(Indices.of(1, 2))).isEqualTo(5);
    assertThat(new FiniteActions(Discrete.of(3)).value(2)).isEqualTo(Index.of(2));
  }
}
