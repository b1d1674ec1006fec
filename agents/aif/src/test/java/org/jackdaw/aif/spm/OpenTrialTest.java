package org.jackdaw.aif.spm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import java.lang.management.ManagementFactory;
import java.util.List;
import org.jackdaw.aif.planning.Term;
import org.jackdaw.aif.planning.TermWeights;
import org.jackdaw.api.random.RandomStream;
import org.junit.jupiter.api.Test;

class OpenTrialTest {

  private static Trial led(SpmScheme scheme, Trial recorded) {
    OpenTrial open = scheme.open(List.of(), OpenTrial.Responses.RECORDED);
    for (int t = 0; t < recorded.steps(); t++) {
      open.observe(column(recorded.played().outcomes(), t));
      if (t + 1 < recorded.steps()) {
        open.act(column(recorded.played().controls(), t));
      }
    }
    return open.trial();
  }

  private static int[] column(Tensor rows, int column) {
    int[] values = new int[rows.size(0)];
    for (int i = 0; i < values.length; i++) {
      values[i] = (int) rows.at(i, column);
    }
    return values;
  }

  private static void same(Trial actual, Trial expected) {
    assertThat(actual.states()).isEqualTo(expected.states());
    assertThat(actual.policies()).isEqualTo(expected.policies());
    assertThat(actual.responses()).isEqualTo(expected.responses());
    assertThat(actual.learnt()).isEqualTo(expected.learnt());
    assertThat(actual.played().outcomes()).isEqualTo(expected.played().outcomes());
    assertThat(actual.played().controls()).isEqualTo(expected.played().controls());
  }

  @Test
  void isTheTrialThatAScriptWouldBe() {
    SpmScheme scripted = new SpmScheme(DemoMaze.model(), DemoMaze.settings());
    SpmScheme open = new SpmScheme(DemoMaze.model(), DemoMaze.settings());
    RandomStream random = new RandomStream(2);
    for (int i = 0; i < 4; i++) {
      Trial trial = scripted.run(Script.empty(), random);
      same(led(open, trial), trial);
    }
  }

  @Test
  void isTheTrialThatAScriptWouldBeWithMoves() {
    RandomSpm random = new RandomSpm(8);
    SpmModel model =
        SpmModel.builder()
            .factor(random.columns(0, 3, 3, 2))
            .modality(random.columns(0, 3, 3))
            .startCounts(List.of(random.weights(0, 3)))
            .steps(5)
            .build();
    SpmSettings carrying = SpmSettings.SPM.withCarriedStarts(List.of(0));
    SpmScheme scripted = new SpmScheme(model, carrying);
    SpmScheme open = new SpmScheme(model, carrying);
    for (int i = 0; i < 3; i++) {
      Trial trial = scripted.run(Script.empty(), new RandomStream(i));
      same(led(open, trial), trial);
    }
  }

  private static SpmModelBuilder mirror() {
    Tensor same = Tensor.of(new int[] {2, 2}, 1, 0, 0, 1);
    return SpmModel.builder()
        .factor(Tensor.of(new int[] {2, 2, 1}, 1, 0, 0, 1))
        .modality(same)
        .start(1, 3)
        .steps(1);
  }

  /** Without an outcome the belief is the start, (1/4, 3/4); with one it is certain. */
  @Test
  void learnsNothingFromWhatItDoesNotSee() {
    Tensor counts = Tensor.of(new int[] {2, 2}, 1, 1, 1, 1);
    SpmModel model = mirror().likelihoodCounts(List.of(counts)).build();
    SpmScheme scheme = new SpmScheme(model, SpmSettings.SPM.withErp(1));
    OpenTrial blind = scheme.open(List.of(), OpenTrial.Responses.OMITTED);
    blind.observe(-1);
    double[] belief = new double[2];
    blind.belief(0, 0, belief);
    assertThat(belief[0]).isCloseTo(0.25, within(1e-9));
    blind.learn();
    assertThat(scheme.counts().likelihood().get(0)).isEqualTo(counts);
  }

  /** Two mirrors, of which one is known: the other's counts alone grow and promise novelty. */
  @Test
  void learnsOneTableAndNotTheOther() {
    Tensor counts = Tensor.of(new int[] {2, 2}, 1, 1, 1, 1);
    SpmModel model =
        mirror()
            .modality(Tensor.of(new int[] {2, 2}, 1, 0, 0, 1))
            .likelihoodCounts(List.of(Counts.KNOWN, counts))
            .build();
    SpmScheme scheme = new SpmScheme(model, SpmSettings.SPM);
    OpenTrial trial = scheme.open(List.of(), OpenTrial.Responses.OMITTED);
    trial.observe(0, 1);
    Trial.Learnt learnt = trial.learn();
    Tensor grown = learnt.counts().likelihood().get(1);
    assertThat(learnt.counts().likelihood().get(0)).isEqualTo(Counts.KNOWN);
    assertThat(grown.at(1, 0)).isCloseTo(2, within(1e-3));
    assertThat(grown.at(0, 0)).isEqualTo(1);
    assertThat(learnt.likelihood().orElseThrow().at(0)).isZero();
    assertThat(learnt.likelihood().orElseThrow().at(1)).isNegative();
  }

  /** The sum of the terms is the score; without epistemic weight the utility is left. */
  @Test
  void weighsTheTermsOfTheExpectedFreeEnergy() {
    OpenTrial full = first(DemoMaze.settings());
    OpenTrial plain = first(DemoMaze.settings().with(new TermWeights(1, 0, 1, 1)));
    for (int k = 0; k < 10; k++) {
      double sum = 0;
      for (Term term : Term.values()) {
        sum += full.term(k, term);
      }
      assertThat(full.negativeExpectedFreeEnergy(k)).isCloseTo(sum, within(1e-12));
      assertThat(full.term(k, Term.STATE_INFORMATION_GAIN)).isGreaterThan(-1e-5);
      assertThat(plain.negativeExpectedFreeEnergy(k))
          .isCloseTo(full.term(k, Term.UTILITY), within(1e-12));
    }
  }

  private static OpenTrial first(SpmSettings settings) {
    SpmScheme scheme = new SpmScheme(DemoMaze.model(), settings);
    OpenTrial trial = scheme.open(List.of(), OpenTrial.Responses.OMITTED);
    trial.observe(0, 0);
    return trial;
  }

  @Test
  void allocatesNothingInAStep() {
    SpmScheme scheme = new SpmScheme(DemoMaze.model(), DemoMaze.settings());
    int[][] outcomes = {{0, 0}, {3, 0}, {1, 1}};
    int[][] controls = {{3, 0}, {1, 0}};
    var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 200; i++) {
      OpenTrial trial = scheme.open(List.of(), OpenTrial.Responses.OMITTED);
      long before = threads.getCurrentThreadAllocatedBytes();
      for (int t = 0; t < 3; t++) {
        trial.observe(outcomes[t]);
        if (t < 2) {
          trial.act(controls[t]);
        }
      }
      least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
    }
    assertThat(least).isLessThan(300);
  }

  @Test
  void keepsTheOrderOfATrial() {
    OpenTrial trial = first(DemoMaze.settings());
    assertThatIllegalStateException().isThrownBy(() -> trial.observe(0, 0));
    trial.act(3, 0);
    assertThatIllegalStateException().isThrownBy(() -> trial.act(3, 0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> trial.observe(0))
        .withMessage("spm: there must be 2 of outcome, got 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> trial.observe(9, 0))
        .withMessage("spm: outcome 0 must be in [-1, 4], got 9");
    trial.observe(3, 0);
    trial.learn();
    assertThatIllegalStateException().isThrownBy(trial::learn);
    assertThatIllegalStateException().isThrownBy(trial::trial).withMessageContaining("recorded");
  }
}
