package org.jackdaw.aif.spm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.jackdaw.api.random.RandomStream;
import org.junit.jupiter.api.Test;

/** What is easily got wrong about the scheme, one thing at a time. */
class PitfallsTest {

  private static final Tensor STAY = Tensor.of(new int[] {2, 2, 2}, 1, 1, 0, 0, 0, 0, 1, 1);

  /** Two states that stay under both controls, of which nothing is seen; start (1/4, 3/4). */
  private static SpmModelBuilder blind() {
    return SpmModel.builder().factor(STAY).modality(Tensor.of(new int[] {1, 2}, 1, 1)).start(1, 3);
  }

  /** A time constant so long that beliefs only flatten. */
  private static final SpmSettings STILL = SpmSettings.SPM.withTau(1e15).withErp(2);

  private static double first(OpenTrial trial, int step) {
    double[] belief = new double[2];
    trial.belief(0, step, belief);
    return belief[0];
  }

  /** (1/4, 3/4) becomes the root of it, 1 : sqrt(3), and then its root, 1 : 3^(1/4). */
  @Test
  void flattensAllBeliefsWheneverAStepBegins() {
    SpmModel model = blind().policies(new int[][][] {{{0}}, {{0}}}).build();
    OpenTrial trial = new SpmScheme(model, STILL).open(List.of(), OpenTrial.Responses.OMITTED);
    trial.observe(0);
    assertThat(first(trial, 0)).isCloseTo(1 / (1 + StrictMath.sqrt(3)), within(1e-9));
    trial.act(0);
    trial.observe(0);
    assertThat(first(trial, 0)).isCloseTo(1 / (1 + StrictMath.pow(3, 0.25)), within(1e-9));
  }

  /** Not the start, but anything, is what moves begin with after the first step. */
  @Test
  void beginsAfreshAfterEveryMove() {
    OpenTrial trial =
        new SpmScheme(blind().steps(3).build(), STILL).open(List.of(), OpenTrial.Responses.OMITTED);
    trial.observe(0);
    assertThat(first(trial, 0)).isLessThan(0.4);
    trial.act(1);
    trial.observe(0);
    assertThat(first(trial, 0)).isCloseTo(0.5, within(1e-9));
  }

  /** The record of a dropped policy is 0, which is better than any other. */
  @Test
  void recordsNothingForDroppedPolicies() {
    Trial trial =
        new SpmScheme(DemoMaze.model(), DemoMaze.settings())
            .run(Script.empty(), new RandomStream(7));
    int dropped = 0;
    for (int k = 0; k < 10; k++) {
      if (trial.policies().posterior().at(k, 2) == 0) {
        dropped++;
        assertThat(trial.policies().freeEnergy().at(k, 2)).isZero();
        assertThat(trial.policies().expectedFreeEnergy().at(k, 2)).isZero();
      } else {
        assertThat(trial.policies().expectedFreeEnergy().at(k, 2)).isNegative();
      }
    }
    assertThat(dropped).isBetween(1, 9);
  }

  @Test
  void givesActionsOneAxisPerFactorAndTimeLast() {
    Trial trial =
        new SpmScheme(DemoMaze.model(), DemoMaze.settings())
            .run(Script.empty(), new RandomStream(7));
    assertThat(trial.policies().actions().shape()).containsExactly(4, 1, 2);
  }

  /** Even a temperature of 512 does not break a tie. */
  @Test
  void leavesTiesToChance() {
    OpenTrial trial =
        new SpmScheme(blind().steps(2).build(), SpmSettings.SPM)
            .open(List.of(), OpenTrial.Responses.OMITTED);
    trial.observe(0);
    assertThat(trial.actionProbabilities()).containsExactly(new double[] {0.5, 0.5}, within(1e-9));
  }

  @Test
  void hasOneHabitPerPolicyAndNotPerAction() {
    int[][][] three = {{{0}, {1}, {0}}};
    assertThatIllegalArgumentException()
        .isThrownBy(() -> blind().policies(three).habit(1, 1).build())
        .withMessageContaining("habit must have one number per policy, that is 3");
  }

  /** Nothing at first, then (0, ln 3): probabilities (1/2, 1/2) and (1/4, 3/4). */
  @Test
  void prefersAnewInEveryStep() {
    SpmModel model =
        SpmModel.builder()
            .factor(STAY)
            .modality(Tensor.of(new int[] {2, 2}, 1, 0, 0, 1))
            .preference(Tensor.of(new int[] {2, 2}, 0, 0, 0, StrictMath.log(3)))
            .steps(2)
            .build();
    Trial trial = new SpmScheme(model, SpmSettings.SPM).run(Script.empty(), new RandomStream(1));
    Tensor logs = trial.policies().logPreferences().get(0);
    assertThat(logs.at(0, 0)).isCloseTo(StrictMath.log(0.5), within(1e-12));
    assertThat(logs.at(0, 1)).isCloseTo(StrictMath.log(0.25), within(1e-12));
    assertThat(logs.at(1, 1)).isCloseTo(StrictMath.log(0.75), within(1e-12));
  }

  /** d = (2, 0) with evidence for the second state: a count of nothing stays nothing. */
  @Test
  void neverLearnsWhatHasNoCount() {
    SpmModel model =
        SpmModel.builder()
            .factor(STAY)
            .modality(Tensor.of(new int[] {2, 2}, 0.5, 0.5, 0.5, 0.5))
            .startCounts(List.of(Tensor.vector(2, 0)))
            .steps(1)
            .build();
    SpmScheme scheme = new SpmScheme(model, SpmSettings.SPM);
    OpenTrial trial = scheme.open(List.of(), OpenTrial.Responses.OMITTED);
    trial.observe(1);
    trial.learn();
    assertThat(scheme.counts().start().get(0).at(1)).isZero();
    assertThat(scheme.counts().start().get(0).at(0)).isGreaterThan(2.9);
  }

  /**
   * The parts add up to minus H and the precision; the entropy of ten equal policies would be ln
   * 10.
   */
  @Test
  void splitsTheFreeEnergy() {
    Trial trial =
        new SpmScheme(DemoMaze.model(), DemoMaze.settings())
            .run(Script.empty(), new RandomStream(7));
    FreeEnergyParts parts = FreeEnergyParts.of(trial);
    for (int t = 0; t < 3; t++) {
      double w = trial.policies().precision().at(t);
      assertThat(parts.total(t))
          .isCloseTo(
              -trial.policies().totalFreeEnergy().at(t) + w - StrictMath.log(w), within(1e-9));
      assertThat(parts.confidence().at(t)).isBetween(-StrictMath.log(10), 0.0);
      assertThat(parts.policies().at(t)).isNotNegative();
    }
    double learnt = 0;
    for (int f = 0; f < 2; f++) {
      learnt -= trial.learnt().start().orElseThrow().at(f);
    }
    assertThat(parts.parameters()).isCloseTo(learnt, within(1e-12)).isPositive();
  }
}
