package org.jackdaw.aif.dynamic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jackdaw.aif.Models;
import org.jackdaw.aif.convention.Conventions;
import org.jackdaw.aif.model.WorkingModel;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.Parent;
import org.junit.jupiter.api.Test;

class ObservedStatesTest {

  private static ObservedStates of(Model model) {
    return new ObservedStates(WorkingModel.of(model, Conventions.CLEAN));
  }

  @Test
  void aPlaceThatIsSeenIsObserved() {
    assertThat(of(Models.corridor()).observed(0)).isTrue();
    assertThat(of(Models.corridor()).hidden()).isEmpty();
  }

  @Test
  void aNoisySoundDoesNotTellTheState() {
    assertThat(of(Models.tiger()).hidden()).hasValue(0);
  }

  @Test
  void aFactorThatStandsStillMayBeHidden() {
    ObservedStates maze = of(Models.tMaze(0.98));
    assertThat(maze.observed(1)).isFalse();
    assertThat(maze.hidden()).isEmpty();
  }

  /** The colour tells states 0, 1 from 2, 3; the shape, whatever the light, 0, 2 from 1, 3. */
  @Test
  void severalModalitiesTellAStateTogether() {
    assertThat(of(twoSigns(true)).observed(0)).isTrue();
    assertThat(of(twoSigns(false)).observed(0)).isFalse();
  }

  private static Model twoSigns(boolean shape) {
    return Model.builder()
        .factor("thing", "0", "1", "2", "3")
        .factor("light", "off", "on")
        .control("move", "stay", "swap")
        .modality("colour", "red", "blue", "black")
        .modality("shape", "round", "square", "oval", "long")
        .deterministicTransition(
            "thing",
            List.of(Parent.before("thing"), Parent.control("move")),
            v -> v[1] == 0 ? v[0] : 3 - v[0])
        .deterministicTransition("light", List.of(Parent.before("light")), v -> 1 - v[0])
        .likelihood(
            "colour",
            List.of(Parent.after("thing")),
            (v, column) -> {
              column[v[0] / 2] = v[0] == 1 ? 1 : 0.5;
              column[v[0] < 2 ? 0 : 2] += v[0] == 1 ? 0 : 0.5;
            })
        .deterministicLikelihood(
            "shape",
            List.of(Parent.after("light"), Parent.after("thing")),
            v -> shape ? 2 * v[0] + v[1] % 2 : 0)
        .build();
  }
}
