package org.jackdaw.api.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpaceTest {

  private static final MultiDiscrete PRODUCT =
      new MultiDiscrete(List.of("a", "b"), List.of(Discrete.of(2), Discrete.of(3)));
  private static final Box BOX = new Box(Vector.of(0, -1), Vector.of(1, Double.POSITIVE_INFINITY));

  @Test
  void discreteHoldsItsIndicesOnly() {
    assertThat(Discrete.of(3).contains(Index.of(2))).isTrue();
    assertThat(Discrete.of(3).contains(Index.of(3))).isFalse();
    assertThat(Discrete.of(3).contains(Indices.of(1))).isFalse();
    assertThat(Discrete.of("a", "b").size()).isEqualTo(2);
  }

  @Test
  void productHoldsOneIndexPerPart() {
    assertThat(PRODUCT.contains(Indices.of(1, 2))).isTrue();
    assertThat(PRODUCT.contains(Indices.of(2, 0))).isFalse();
    assertThat(PRODUCT.contains(Indices.of(1))).isFalse();
    assertThat(PRODUCT.contains(Index.of(1))).isFalse();
  }

  @Test
  void boxHoldsItsBoundsAndNothingBeyond() {
    assertThat(BOX.contains(Vector.of(0, 1e300))).isTrue();
    assertThat(BOX.contains(Vector.of(1, -1))).isTrue();
    assertThat(BOX.contains(Vector.of(1.001, 0))).isFalse();
    assertThat(BOX.contains(Vector.of(Double.NaN, 0))).isFalse();
    assertThat(BOX.contains(Vector.of(0.5))).isFalse();
  }

  @Test
  void refusesSpacesThatAreNone() {
    assertThatThrownBy(() -> new MultiDiscrete(List.of("a"), List.of()))
        .hasMessageContaining("got 1 names and 0 parts");
    assertThatThrownBy(() -> new Box(Vector.of(0), Vector.of(1, 2)))
        .hasMessage("box bounds must have one length, got 1 and 2");
    assertThatThrownBy(() -> new Box(Vector.of(2), Vector.of(1)))
        .hasMessage("box bounds at coordinate 0 are crossed: 2.0 > 1.0");
  }

  @Test
  void valuesAreEqualByContentAndSmallIndicesOneObject() {
    assertThat(Index.of(4095)).isSameAs(Index.of(4095));
    assertThat(Index.of(5000)).isEqualTo(Index.of(5000));
    assertThat(Indices.of(1, 2)).isEqualTo(Indices.of(1, 2)).isNotEqualTo(Indices.of(2, 1));
    assertThat(Vector.of(1, 2)).isEqualTo(Vector.of(1, 2)).isNotEqualTo(Vector.of(1));
    assertThat(Indices.of(1, 2)).hasSameHashCodeAs(Indices.of(1, 2)).hasToString("Indices[1, 2]");
    assertThat(Vector.of(1, 2)).hasSameHashCodeAs(Vector.of(1, 2)).hasToString("Vector[1.0, 2.0]");
  }

  @Test
  void valuesDoNotShareTheirArrays() {
    double[] given = {1, 2};
    Vector vector = Vector.of(given);
    given[0] = 9;
    vector.toArray()[1] = 9;
    assertThat(vector).isEqualTo(Vector.of(1, 2));
    int[] indices = {1, 2};
    Indices value = Indices.of(indices);
    indices[0] = 9;
    assertThat(value.get(0)).isEqualTo(1);
  }

  @Test
  void refusesNegativeIndices() {
    assertThatThrownBy(() -> Index.of(-1)).hasMessage("index must be >= 0, got -1");
    assertThatThrownBy(() -> Indices.of(0, -2)).hasMessage("indices must be >= 0, got [0, -2]");
  }
}
