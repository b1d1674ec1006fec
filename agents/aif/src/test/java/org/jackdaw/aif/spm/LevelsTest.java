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

  /** An upper level of one step that expects (1/2, 1/2), above two policies of no consequence. */
  private static Trial linked(Links links) {
    Tensor move = Tensor.of(new int[] {2, 2, 2}, 1, 0, 1, 0, 0, 1, 0, 1);
    SpmModel lower =
        SpmModel.builder()
            .factor(move)
            .modality(Tensor.of(new int[] {2, 2}, 0.5, 0.5, 0.5, 0.5))
            .start(1, 1)
            .policies(new int[][][] {{{0}, {1}}})
            .build();
    SpmScheme upper = new SpmScheme(still(0.5, 1), SpmSettings.SPM);
    Script below = Script.of(new int[][] {{0, 0}}, new int[][] {{0, 0}}, new int[][] {{0}});
    return upper
        .above(new SpmScheme(lower, SpmSettings.SPM), links)
        .run(Script.of(new int[][] {{0}}, new int[0][], new int[0][]).withBelow(List.of(below)));
  }

  /**
   * Expected (1/2, 1/2); what is preferred below is (3/2, 1/2) / 2, as the map has columns (3, 1)
   * and (0, 0). Two outcomes 0 have the log-preference 2 ln(3/4), which speaks three times for
   * outcome 0 of the upper level: odds (3/4)^6.
   */
  @Test
  void setsPreferencesAndTakesWhatWasMetAsEvidence() {
    Tensor map = Tensor.of(new int[] {2, 2}, 3, 0, 1, 0);
    Trial trial = linked(Links.starts(List.of()).withPreferences(new PreferenceLink(0, 0, map)));
    Tensor logs = trial.below().get(0).policies().logPreferences().get(0);
    double odds = StrictMath.pow(0.75, 6);
    assertThat(logs.at(0, 0)).isCloseTo(StrictMath.log(0.75), within(1e-12));
    assertThat(logs.at(1, 1)).isCloseTo(StrictMath.log(0.25), within(1e-12));
    assertThat(trial.played().distributions().get(0).get(0).at(0))
        .isCloseTo(odds / (1 + odds), within(1e-12));
  }

  /**
   * Expected (1/2, 1/2), so the policies are taken as 1 to 3; nothing else tells them apart, and
   * the posterior stays (1/4, 3/4). It speaks for the outcomes as 1/4 * 1 + 3/4 * 1 = 1 to 3/4 * 2
   * = 3/2: (2/5, 3/5).
   */
  @Test
  void setsTheHabitAndTakesWhatWasChosenAsEvidence() {
    Tensor map = Tensor.of(new int[] {2, 2}, 1, 0, 1, 2);
    Trial trial = linked(Links.starts(List.of()).withHabits(new HabitLink(0, map)));
    Tensor posterior = trial.below().get(0).policies().posterior();
    assertThat(posterior.at(0, 1)).isCloseTo(0.25, within(1e-9));
    assertThat(trial.played().distributions().get(0).get(0).at(0)).isCloseTo(0.4, within(1e-9));
  }

  @Test
  void refusesLinksToPreferencesAndHabitsThatDoNotFit() {
    Tensor wide = Tensor.of(new int[] {3, 2}, 1, 1, 1, 1, 1, 1);
    Links none = Links.starts(List.of());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> linked(none.withPreferences(new PreferenceLink(0, 0, wide))))
        .withMessageContaining("link does not fit");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> linked(none.withHabits(new HabitLink(0, wide))))
        .withMessageContaining("link does not fit");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new HabitLink(0, Tensor.of(new int[] {1, 2}, 1, -1)))
        .withMessage("link must hold finite numbers >= 0, got -1.0 in cell 1");
  }
}
