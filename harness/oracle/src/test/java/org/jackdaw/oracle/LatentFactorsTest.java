package org.jackdaw.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.Parent;
import org.jackdaw.testkit.CueCorridor;
import org.junit.jupiter.api.Test;

class LatentFactorsTest {

  @Test
  void areThoseThatStayAndAreNotKnown() {
    assertThat(LatentFactors.of(Worlds.tMaze(0.95, 0.98))).containsExactly("context");
    assertThat(LatentFactors.of(CueCorridor.informed().model(0))).containsExactly("goal");
  }

  /** A tiger that is placed anew when a door opens does not stay. */
  @Test
  void areNotThoseThatAnActionChanges() {
    assertThat(LatentFactors.of(Worlds.tiger())).isEmpty();
  }

  @Test
  void areNotThoseThatAreKnownBeforehand() {
    Model model = CueCorridor.informed().model(0).toBuilder().startAt("goal", "left").build();

    assertThat(LatentFactors.of(model)).isEmpty();
  }

  /** The second factor reads the first, so its own value need not be its first parent. */
  @Test
  void mayDependOnOthersAsLongAsTheyStay() {
    Model model =
        Model.builder()
            .factor("place", "a", "b")
            .factor("side", "left", "right")
            .modality("seen", "a", "b")
            .deterministicTransition("place", List.of(), v -> 1)
            .deterministicTransition(
                "side", List.of(Parent.before("place"), Parent.before("side")), v -> v[1])
            .deterministicLikelihood("seen", List.of(Parent.after("place")), v -> v[0])
            .startAt("place", "a")
            .build();

    assertThat(LatentFactors.of(model)).containsExactly("side");
  }
}
