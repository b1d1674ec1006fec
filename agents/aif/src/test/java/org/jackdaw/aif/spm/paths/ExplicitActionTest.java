package org.jackdaw.aif.spm.paths;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import org.jackdaw.aif.model.ColumnMatrix;
import org.jackdaw.aif.model.TableCounts;
import org.junit.jupiter.api.Test;

class ExplicitActionTest {

  private static final ColumnMatrix SEEN = ColumnMatrix.of(2, 0.9, 0.1, 0.2, 0.8);

  /** Factor 0 flips along path 1 and stays along path 0; factor 1 goes its own way, unseen. */
  private static final PathsProcess PROCESS =
      new PathsProcess(
          List.of(List.of(0)),
          List.of(SEEN),
          List.of(ColumnMatrix.of(2, 1, 0, 0, 1, 0, 1, 1, 0), ColumnMatrix.of(1, 1, 1)),
          List.of(true, false));

  /** From state 0 staying shows 0.9 and 0.1, flipping 0.2 and 0.8. */
  @Test
  void valueControlsByWhatIsPredicted() {
    List<ColumnMatrix> predicted = List.of(ColumnMatrix.of(2, 0.3, 0.7));
    ExplicitAction action = new ExplicitAction(PROCESS, 2);
    ColumnMatrix values = action.values(predicted, new int[] {0, 0}, new int[] {0, 1});
    double stay = 0.3 * StrictMath.log(0.9) + 0.7 * StrictMath.log(0.1);
    double flip = 0.3 * StrictMath.log(0.2) + 0.7 * StrictMath.log(0.8);
    assertThat(action.controls()).containsExactly(List.of(0, -1), List.of(1, -1));
    assertThat(values.at(0, 0)).isCloseTo(stay, within(1e-12));
    assertThat(values.at(1, 0)).isCloseTo(flip, within(1e-12));
    assertThat(action.probabilities(predicted, new int[] {0, 0}, new int[] {0, 1}).at(0, 0))
        .isCloseTo(1 / (1 + StrictMath.exp(2 * (flip - stay))), within(1e-12));
  }

  /** The model's path 0 leads to its state 0, path 1 to state 1; the process starts in state 1. */
  @Test
  void fulfilPredictionsOfAnotherModel() {
    PathsModel model =
        new PathsModel(
            List.of(List.of(0)),
            List.of(SEEN),
            List.of(ColumnMatrix.of(2, 1, 0, 0, 1, 1, 0, 0, 1)),
            List.of(ColumnMatrix.of(2, 0.5, 0.5)),
            List.of(ColumnMatrix.of(2, 0.5, 0.5)),
            List.of(ColumnMatrix.filled(2, 1, 1)),
            List.of(true),
            Collections.emptySortedMap(),
            TableCounts.NONE);
    PathsPlanner planner = new PathsPlanner(model, PathsSettings.of(2));
    planner.observe(1);
    ExplicitAction action = new ExplicitAction(PROCESS, 512);
    int[] states = {1, 0};
    int[] paths = {0, 0};
    assertThat(planner.predicted(0).get(0).at(0, 0)).isCloseTo(0.9, within(1e-12));
    assertThat(action.probabilities(planner.predicted(0), states, paths).at(1, 0))
        .isCloseTo(1, within(1e-9));
    assertThat(action.probabilities(planner.predicted(1), states, paths).at(0, 0))
        .isCloseTo(1, within(1e-9));
  }

  @Test
  void refusesAPrecisionOfZero() {
    assertThatThrownBy(() -> new ExplicitAction(PROCESS, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("paths: precision must be above 0, got 0.0");
  }
}
