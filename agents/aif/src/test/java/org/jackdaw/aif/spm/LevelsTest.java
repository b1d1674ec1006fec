package org.jackdaw.aif.spm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.jackdaw.api.random.RandomStream;
import org.junit.jupiter.api.Test;

class LevelsTest {

  /** A still factor of two states, seen with the given reliability at each of three steps. */
  private static SpmModel still(double reliability, int steps) {
    double r = reliability;
    return SpmModel.builder()
        .factor(Tensor.of(new int[] {2, 2, 1}, 1, 0, 0, 1))
        .modality(Tensor.of(new int[] {2, 2}, r, 1 - r, 1 - r, r))
        .start(1, 1)
        .steps(steps)
        .build();
  }

  private static Script seen(int... outcomes) {
    return Script.of(new int[][] {outcomes}, new int[][] {{0, 0, 0}}, new int[0][]);
  }

  private static SpmScheme two(SpmModel lower, SpmSettings settings) {
    SpmScheme upper = new SpmScheme(still(0.9, 2), SpmSettings.SPM);
    return upper.above(new SpmScheme(lower, settings), List.of(Link.identity(0, 0, 2)));
  }

  private static Script script(Script... below) {
    return Script.of(new int[][] {{0, 0}}, new int[0][], new int[0][]).withBelow(List.of(below));
  }

  @Test
  void passesExpectedOutcomesDownAndInferredOnesUp() {
    Trial trial =
        two(still(0.8, 3), SpmSettings.SPM.withChi(0)).run(script(seen(0, 0, 0), seen(0, 0, 0)));
    Tensor first = trial.below().get(0).states().starts().get(0);
    Tensor second = trial.below().get(1).states().starts().get(0);
    Tensor inferred = trial.below().get(0).states().averaged().get(0);
    assertThat(first.at(0)).isCloseTo(0.5, within(1e-12));
    assertThat(second.at(0)).isGreaterThan(0.6);
    assertThat(trial.played().distributions().get(0).get(0).at(0))
        .isCloseTo(inferred.at(0, 0), within(1e-15));
  }

  @Test
  void stopsLookingOnceItIsSure() {
    Trial trial =
        two(still(1, 3), SpmSettings.SPM.withChi(0.5)).run(script(seen(0, 0, 0), seen(0, 0, 0)));
    assertThat(trial.steps()).isEqualTo(2);
    assertThat(trial.below().get(0).steps()).isEqualTo(1);
    Trial.Responses responses = trial.below().get(0).responses();
    assertThat(responses.precision().length()).isEqualTo(16);
    assertThat(responses.firingRates().get(0).shape()).containsExactly(16, 2, 3, 1);
  }

  @Test
  void runsThreeLevelsFromASeed() {
    SpmScheme lowest = new SpmScheme(still(0.8, 2), SpmSettings.SPM);
    SpmScheme middle =
        new SpmScheme(still(0.8, 2), SpmSettings.SPM)
            .above(lowest, List.of(Link.identity(0, 0, 2)));
    SpmScheme top =
        new SpmScheme(still(0.9, 3), SpmSettings.SPM)
            .above(middle, List.of(Link.identity(0, 0, 2)));
    Trial trial = top.run(Script.empty(), new RandomStream(5));
    assertThat(trial.below()).hasSize(3);
    Trial below = trial.below().get(1);
    assertThat(below.below()).hasSize(2);
    assertThat(below.played().states().at(0, 0)).isEqualTo(trial.played().outcomes().at(0, 1));
  }

  @Test
  void refusesALinkBetweenThingsOfDifferentSize() {
    SpmScheme lower = new SpmScheme(still(1, 2), SpmSettings.SPM);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> lower.above(lower, List.of(Link.identity(0, 0, 3))))
        .withMessageContaining("link does not fit");
  }
}
