package org.jackdaw.aif.spm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Offset;
import org.jackdaw.api.random.RandomStream;
import org.junit.jupiter.api.Test;

class SpmSchemeTest {

  private static final Offset<Double> EXACT = within(1e-12);

  private static Script context(int context) {
    return Script.of(new int[0][], new int[][] {{0}, {context}}, new int[0][]);
  }

  private static int control(Trial trial, int step) {
    return (int) trial.played().controls().at(0, step);
  }

  @Test
  void asksTheCueAndThenTakesTheArmThatItShows() {
    for (int context = 0; context < 2; context++) {
      SpmScheme scheme = new SpmScheme(DemoMaze.model(), DemoMaze.settings());
      Trial trial = scheme.run(context(context), new RandomStream(7));
      assertThat(control(trial, 0)).isEqualTo(DemoMaze.CUE);
      assertThat(control(trial, 1)).isEqualTo(1 + context);
      assertThat(trial.states().averaged().get(1).at(context, 2)).isGreaterThan(0.95);
    }
  }

  @Test
  void goesStraightToTheArmOnceItTrustsTheContext() {
    SpmScheme scheme = new SpmScheme(DemoMaze.model(), DemoMaze.settings());
    RandomStream random = new RandomStream(3);
    Trial last = scheme.run(context(0), random);
    for (int i = 0; i < 31; i++) {
      last = scheme.run(context(0), random);
    }
    assertThat(control(last, 0)).isEqualTo(1);
    assertThat(scheme.counts().start().get(1).at(0)).isGreaterThan(25);
  }

  @Test
  void respondsWithDopamineWhenTheCueAnswers() {
    Trial trial =
        new SpmScheme(DemoMaze.model(), DemoMaze.settings()).run(context(1), new RandomStream(7));
    Tensor dopamine = trial.responses().dopamine();
    Tensor precision = trial.policies().precision();
    assertThat(precision.at(1)).isGreaterThan(precision.at(0));
    assertThat(dopamine.at(17)).isGreaterThan(dopamine.at(14));
    assertThat(trial.responses().precision().length()).isEqualTo(3 * 16);
  }

  @Test
  void repeatsATrialFromItsSeedAndNoOther() {
    SpmModel model = randomModel(5, 0).steps(4).build();
    Trial one = new SpmScheme(model, SpmSettings.SPM).run(Script.empty(), new RandomStream(1));
    Trial same = new SpmScheme(model, SpmSettings.SPM).run(Script.empty(), new RandomStream(1));
    Trial other = new SpmScheme(model, SpmSettings.SPM).run(Script.empty(), new RandomStream(2));
    assertThat(same).isEqualTo(one);
    assertThat(other.played()).isNotEqualTo(one.played());
  }

  /** Two factors, two modalities, each of a factor of its own; all tables random. */
  private static SpmModelBuilder randomModel(long seed, double zeros) {
    RandomSpm random = new RandomSpm(seed);
    return SpmModel.builder()
        .factor(random.columns(zeros, 3, 3, 2))
        .factor(random.columns(zeros, 2, 2, 2))
        .modality(random.columns(zeros, 3, 3), 0)
        .modality(random.columns(zeros, 4, 2), 1)
        .preference(random.weights(0, 3, 1))
        .preference(random.weights(0, 4, 1))
        .start(random.columns(zeros, 3).toArray())
        .start(random.columns(zeros, 2).toArray());
  }

  private static Tensor over(Tensor ofFirst, int others) {
    double[] cells = new double[ofFirst.length() * others];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = ofFirst.cell(i / others);
    }
    return Tensor.of(new int[] {ofFirst.size(0), ofFirst.size(1), others}, cells);
  }

  /** What is not coupled gives the same numbers as the joint table that leaves it uncoupled. */
  @Test
  void agreesWithTheJointTablesOfFactorsThatAreNotCoupled() {
    SpmModel apart = randomModel(11, 0).build();
    RandomSpm random = new RandomSpm(99);
    int[][][] policies = random.policies(3, 5, 2, 2);
    SpmModelBuilder together =
        SpmModel.builder().factor(apart.transition(0)).factor(apart.transition(1));
    together.modality(over(apart.likelihood(0), 2), 0, 1);
    together.modality(over(apart.likelihood(1), 3), 1, 0);
    for (int i = 0; i < 2; i++) {
      together.preference(apart.preference(i).orElseThrow());
      together.start(apart.start(i).toArray());
    }
    SpmModel sparse = randomModel(11, 0).policies(policies).build();
    SpmModel dense = together.policies(policies).build();
    Trial one = new SpmScheme(sparse, SpmSettings.SPM).run(Script.empty(), new RandomStream(4));
    Trial two = new SpmScheme(dense, SpmSettings.SPM).run(Script.empty(), new RandomStream(4));
    assertThat(one.played().outcomes()).isEqualTo(two.played().outcomes());
    same(one.policies().freeEnergy(), two.policies().freeEnergy(), 1e-11);
    // the guard exp(-16) is added to the probability of each modality, or of their product
    same(one.policies().expectedFreeEnergy(), two.policies().expectedFreeEnergy(), 3e-5);
  }

  private static void same(Tensor one, Tensor two, double tolerance) {
    assertThat(one.shape()).isEqualTo(two.shape());
    for (int i = 0; i < one.length(); i++) {
      assertThat(one.cell(i)).isCloseTo(two.cell(i), within(tolerance));
    }
  }

  @Test
  void keepsBeliefsDistributionsWhateverIsImpossible() {
    for (long seed = 0; seed < 40; seed++) {
      RandomSpm random = new RandomSpm(seed);
      SpmModelBuilder builder = randomModel(seed, 0.5);
      if (seed % 2 == 0) {
        builder.policies(random.policies(3, 1 + random.integer(5), 2, 2));
      } else {
        builder.steps(4);
      }
      builder.startCounts(List.of(random.weights(0.3, 3), random.weights(0.3, 2)));
      builder.transitionCounts(List.of(random.weights(0.3, 3, 3, 2), random.weights(0.3, 2, 2, 2)));
      SpmScheme scheme = new SpmScheme(builder.build(), SpmSettings.defaults());
      for (int i = 0; i < 3; i++) {
        check(scheme.run(Script.empty(), new RandomStream(seed)));
      }
    }
  }

  private static void check(Trial trial) {
    trial.states().averaged().forEach(x -> sumsToOne(x, x.size(1)));
    sumsToOne(trial.policies().posterior(), trial.policies().posterior().size(1));
    sumsToOne(trial.policies().actions(), trial.steps() - 1);
    finite(trial.policies().freeEnergy());
    finite(trial.policies().expectedFreeEnergy());
    finite(trial.responses().dopamine());
    finite(trial.learnt().start().orElseThrow());
  }

  private static void sumsToOne(Tensor table, int columns) {
    for (int c = 0; c < columns; c++) {
      double sum = 0;
      for (int cell = c; cell < table.length(); cell += columns) {
        assertThat(table.cell(cell)).isBetween(0.0, 1 + 1e-12);
        sum += table.cell(cell);
      }
      assertThat(sum).isCloseTo(1, EXACT);
    }
  }

  private static void finite(Tensor table) {
    for (int i = 0; i < table.length(); i++) {
      assertThat(Double.isFinite(table.cell(i))).isTrue();
    }
  }

  /**
   * d = (2, 2) with certain evidence for state 0 of a still factor: one count more, whatever eta.
   */
  @Test
  void addsOneStartWhateverTheLearningRate() {
    Script seen = Script.of(new int[][] {{0}}, new int[0][], new int[0][]);
    SpmScheme scheme = new SpmScheme(certain().build(), SpmSettings.SPM.withEta(0.25));
    Counts counts = scheme.run(seen).learnt().counts();
    assertThat(counts.start().get(0).at(0)).isCloseTo(3, within(1e-3));
    assertThat(counts.start().get(0).at(1)).isCloseTo(2, within(1e-3));
  }

  /** Forgetting 0.5 with eta 0.25: trial 1 gives 2 + 0.25; trial 2 gives 2 + 0.125 + 0.25. */
  @Test
  void decaysTowardsTheCountsBeforeTheFirstTrial() {
    Script seen = Script.of(new int[][] {{0}}, new int[0][], new int[0][]);
    SpmScheme scheme =
        new SpmScheme(certain().build(), SpmSettings.SPM.withEta(0.25).withForgetting(0.5));
    assertThat(scheme.run(seen).learnt().counts().start().get(0).at(0))
        .isCloseTo(2.25, within(1e-3));
    assertThat(scheme.run(seen).learnt().counts().start().get(0).at(0))
        .isCloseTo(2.375, within(1e-3));
    assertThat(scheme.model().counts().start().get(0).at(0)).isEqualTo(2);
  }

  private static SpmModelBuilder certain() {
    return SpmModel.builder()
        .factor(Tensor.of(new int[] {2, 2, 1}, 1, 0, 0, 1))
        .modality(Tensor.of(new int[] {2, 2}, 1, 0, 0, 1))
        .startCounts(List.of(Tensor.vector(2, 2)))
        .steps(1);
  }

  @Test
  void filtersAndSmoothsAHiddenMarkovModelOfIndependentFactors() {
    SpmModel both = randomModel(21, 0).build();
    SpmModel first =
        SpmModel.builder()
            .factor(both.transition(0))
            .modality(both.likelihood(0))
            .start(both.start(0).toArray())
            .build();
    RandomSpm random = new RandomSpm(2);
    List<Tensor> outcomes = List.of(random.columns(0, 3, 5), random.columns(0, 4, 5));
    Trial alone = new SpmScheme(first, SpmSettings.SPM).observe(outcomes.subList(0, 1));
    Trial together = new SpmScheme(both, SpmSettings.SPM).observe(outcomes);
    same(together.states().averaged().get(0), alone.states().averaged().get(0), 1e-12);
  }

  @Test
  void replaysATrialToTheBit() {
    SpmModel model = randomModel(5, 0).steps(4).build();
    Trial once = new SpmScheme(model, SpmSettings.SPM).run(Script.empty(), new RandomStream(1));
    assertThat(new SpmScheme(model, SpmSettings.SPM).run(once.script())).isEqualTo(once);
  }

  /** A world that shows the wrong cue and punishes whoever believes it. */
  @Test
  void livesInAWorldThatIsNotItsModel() {
    SpmScheme scheme = new SpmScheme(DemoMaze.model(), DemoMaze.settings());
    TrialWorld liar =
        (step, controls) -> {
          int place = step == 0 ? 0 : controls[0];
          int arm = place == 1 || place == 2 ? 2 : 0;
          return new int[] {place == DemoMaze.CUE ? 3 : place, arm};
        };
    Trial trial = scheme.run(liar, new RandomStream(1));
    assertThat(control(trial, 1)).isEqualTo(1);
    assertThat(trial.played().outcomes().at(1, 2)).isEqualTo(2);
    assertThat(trial.played().states().at(1, 2)).isEqualTo(-1);
  }

  @Test
  void refusesValuesThatTheModelDoesNotHave() {
    Script wrong = Script.of(new int[][] {{2}}, new int[0][], new int[0][]);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SpmScheme(certain().build(), SpmSettings.SPM).run(wrong))
        .withMessage("spm: outcome 0 at step 0 must be in [0, 1], or -1 if undecided, got 2");
  }

  @Test
  void refusesToInventWhatTheScriptLeavesOpen() {
    SpmScheme scheme = new SpmScheme(certain().build(), SpmSettings.SPM);
    assertThatIllegalStateException()
        .isThrownBy(() -> scheme.run(Script.empty()))
        .withMessageContaining("state of factor 0 at step 0");
  }

  @Test
  void refusesPartsThatDoNotFit() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> certain().modality(Tensor.of(new int[] {2, 3}, new double[6])).build())
        .withMessageContaining("likelihood 1 must have 2 columns along axis 1, got 3");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> certain().modality(Tensor.of(new int[] {1, 2}, 1, Double.NaN)).build())
        .withMessageContaining("likelihood 1 must hold finite numbers >= 0, got NaN in cell 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> certain().preference(Tensor.of(new int[] {3, 1}, 1, 2, 3)).build())
        .withMessageContaining("preferences of modality 0 must have axes [outcome, step]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SpmSettings.SPM.withForgetting(1.5))
        .withMessage("spm: forgetting must be in [0, 1], got 1.5");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> certain().policies(new int[][][] {{{1}}}).build())
        .withMessageContaining("factor 0 has no control 1");
  }
}
