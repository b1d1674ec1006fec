package org.jackdaw.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jackdaw.api.space.ActionMask;
import org.jackdaw.api.space.Box;
import org.jackdaw.api.space.Discrete;
import org.jackdaw.api.space.Index;
import org.jackdaw.api.space.MultiDiscrete;
import org.jackdaw.api.space.Observation;
import org.jackdaw.api.space.Space;
import org.jackdaw.api.space.Value;
import org.jackdaw.api.space.Vector;
import org.junit.jupiter.api.Test;

class RandomActionsTest {

  private static final Observation FREE = Observation.ofIndices(0);

  private static Set<Value> drawn(Space space, Observation observation) {
    RandomActions actions = new RandomActions(space, 1);
    Set<Value> drawn = new HashSet<>();
    for (int i = 0; i < 200; i++) {
      drawn.add(actions.next(observation));
    }
    return drawn;
  }

  @Test
  void everyPointOfAFiniteSpaceIsDrawn() {
    MultiDiscrete product =
        new MultiDiscrete(List.of("a", "b"), List.of(Discrete.of(2), Discrete.of(3)));
    assertThat(drawn(Discrete.of(4), FREE)).hasSize(4).allMatch(Discrete.of(4)::contains);
    assertThat(drawn(product, FREE)).hasSize(6).allMatch(product::contains);
  }

  @Test
  void pointsOfABoxLieWithinIt() {
    Box box = new Box(Vector.of(-1, 5), Vector.of(1, 5.5));
    assertThat(drawn(box, FREE)).hasSize(200).allMatch(box::contains);
  }

  @Test
  void theMaskIsRespected() {
    Observation masked = FREE.withMask(ActionMask.of(false, true, false, true));
    assertThat(drawn(Discrete.of(4), masked)).containsExactlyInAnyOrder(Index.of(1), Index.of(3));
  }

  @Test
  void foreignActionsAreInNoneOfTheSpaces() {
    MultiDiscrete product = new MultiDiscrete(List.of("a"), List.of(Discrete.of(2)));
    Box box = new Box(Vector.of(0), Vector.of(1));
    for (Space space : List.of(Discrete.of(4), product, box)) {
      assertThat(space.contains(RandomActions.foreign(space))).isFalse();
    }
  }
}
