package org.jackdaw.api.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jackdaw.api.space.Discrete;
import org.jackdaw.api.space.Index;
import org.jackdaw.api.space.Indices;
import org.jackdaw.api.space.MultiDiscrete;
import org.junit.jupiter.api.Test;

class ActionCodecTest {

  private static ActionCodec codec(int... sizes) {
    List<Variable> controls = new java.util.ArrayList<>();
    for (int size : sizes) {
      controls.add(Variable.numbered("c" + controls.size(), size));
    }
    return new ActionCodec(controls);
  }

  @Test
  void oneControlIsADiscreteSpace() {
    ActionCodec codec = codec(3);
    assertThat(codec.space()).isEqualTo(Discrete.of(3));
    assertThat(codec.value(2)).isEqualTo(Index.of(2));
    assertThat(codec.joint(Index.of(2))).isEqualTo(2);
    assertThat(codec.control(2, 0)).isEqualTo(2);
  }

  @Test
  void severalControlsAreNumberedWithTheLastFastest() {
    ActionCodec codec = codec(2, 3, 4);
    assertThat(codec.space()).isInstanceOf(MultiDiscrete.class);
    assertThat(codec.size()).isEqualTo(24);
    assertThat(codec.joint(Indices.of(1, 2, 3))).isEqualTo(23);
    assertThat(codec.joint(Indices.of(1, 0, 2))).isEqualTo(14);
    for (int joint = 0; joint < 24; joint++) {
      assertThat(codec.joint(codec.value(joint))).isEqualTo(joint);
      assertThat(codec.control(joint, 1)).isEqualTo(joint / 4 % 3);
    }
  }

  @Test
  void noControlIsASingleAction() {
    ActionCodec codec = codec();
    assertThat(codec.size()).isEqualTo(1);
    assertThat(codec.joint(codec.value(0))).isZero();
  }

  @Test
  void manyActionsHaveValuesToo() {
    ActionCodec codec = codec(5000);
    assertThat(codec.value(4999)).isEqualTo(Index.of(4999));
  }

  @Test
  void refusesForeignActions() {
    assertThatThrownBy(() -> codec(3).joint(Index.of(3)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("action Index[value=3] is not in");
    assertThatThrownBy(() -> codec(2, 2).joint(Index.of(0)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
