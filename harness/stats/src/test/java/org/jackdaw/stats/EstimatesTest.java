package org.jackdaw.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jackdaw.api.random.RandomStream;
import org.jackdaw.api.random.SeedTree;
import org.jackdaw.stats.golden.PeerFigures;
import org.junit.jupiter.api.Test;

class EstimatesTest {

  /** Two agents on three tasks, with 5 and 4 runs of each. */
  private static final double[][] A = {
    {.1, .2, .3, .4, .5}, {.5, .4, .6, .7, .2}, {.9, 1.2, .8, 1.0, 1.1}
  };

  private static final double[][] B = {{.0, .2, .1, .4}, {.5, .3, .6, .1}, {.7, .9, .8, .6}};
  private static final double SEVEN = 5e-8; // digits printed in the reference

  @Test
  void knowsTheReferenceScores() {
    assertThat(new Mean().of(A)).isCloseTo(.5933333, within(SEVEN));
    assertThat(new TaskMedian().of(A)).isCloseTo(.48, within(1e-15));
    assertThat(new InterquartileMean().of(A)).isCloseTo(.5666667, within(SEVEN));
    assertThat(new OptimalityGap().of(A)).isCloseTo(.4266667, within(SEVEN));
    assertThat(new Mean().of(B)).isCloseTo(.4333333, within(SEVEN));
    assertThat(new TaskMedian().of(B)).isCloseTo(.375, within(1e-15));
    assertThat(new InterquartileMean().of(B)).isCloseTo(.4333333, within(SEVEN));
    assertThat(new OptimalityGap().of(B)).isCloseTo(.5666667, within(SEVEN));
  }

  @Test
  void knowsTheReferenceProbabilityOfImprovement() {
    assertThat(ProbabilityOfImprovement.onTask(A[0], B[0])).isCloseTo(.725, within(1e-15));
    assertThat(ProbabilityOfImprovement.onTask(A[1], B[1])).isCloseTo(.65, within(1e-15));
    assertThat(ProbabilityOfImprovement.onTask(A[2], B[2])).isCloseTo(.9, within(1e-15));
    assertThat(new ProbabilityOfImprovement().of(A, B)).isCloseTo(.7583333, within(SEVEN));
  }

  @Test
  void knowsTheReferenceProfile() {
    double[] expected = {.8, .4666667, .3333333, .1333333};
    for (int k = 0; k < 4; k++) {
      assertThat(new FractionAbove(.25 * (k + 1)).of(A)).isCloseTo(expected[k], within(SEVEN));
    }
  }

  @Test
  void interquartileMeanCutsWholeScores() {
    assertThat(ofFirst(4)).isEqualTo(2.5);
    assertThat(ofFirst(8)).isEqualTo(4.5);
    assertThat(ofFirst(10)).isEqualTo(5.5);
    assertThat(ofFirst(12)).isEqualTo(6.5);
    // a skewed end shows the number cut: of 1, 2, 3, 4, 5, 100 one goes at either end
    assertThat(new InterquartileMean().of(new double[][] {{1, 2, 3, 4, 5, 100}})).isEqualTo(3.5);
  }

  private static double ofFirst(int n) {
    double[] scores = new double[n];
    Arrays.setAll(scores, i -> i + 1);
    return new InterquartileMean().of(new double[][] {scores});
  }

  @Test
  void interquartileMeanOfRaggedTasksCanCountTasksEqually() {
    // weights 1/4 for each of 0, 10 and 1/8 for each of 1, 2, 3, 4: in order 0 1 2 3 4 10;
    // from below 0 goes (1/4), from above 10 goes (1/4): the mean of 1, 2, 3, 4 is left.
    double[][] ragged = {{10, 0}, {4, 3, 2, 1}};

    assertThat(new InterquartileMean(Weighting.TASKS).of(ragged)).isCloseTo(2.5, within(1e-15));
    // by runs, one of six goes at either end: again 1, 2, 3, 4
    assertThat(new InterquartileMean(Weighting.RUNS).of(ragged)).isCloseTo(2.5, within(1e-15));

    // weights 1/4, 1/4 of 0, 2.5 and 1/8 of 1, 2, 3, 4: order 0 1 2 2.5 3 4; below 0; above 4 and 3
    double[][] inside = {{2.5, 0}, {4, 3, 2, 1}};
    assertThat(new InterquartileMean(Weighting.TASKS).of(inside))
        .isCloseTo((1 * .125 + 2 * .125 + 2.5 * .25) / .5, within(1e-15));
    assertThat(new InterquartileMean(Weighting.RUNS).of(inside))
        .isCloseTo((1 + 2 + 2.5 + 3) / 4, within(1e-15));
  }

  @Test
  void weighingTasksChangesNothingWhereTheyHaveEquallyManyRuns() {
    InterquartileMean byTask = new InterquartileMean(Weighting.TASKS);
    InterquartileMean byRun = new InterquartileMean(Weighting.RUNS);
    assertThat(byTask.of(A)).isEqualTo(byRun.of(A));

    // and the general rule agrees with the quick one
    assertThat(MiddleHalf.weighted(A).mean()).isCloseTo(byRun.of(A), within(1e-15));
    assertThat(MiddleHalf.alike(B).mean()).isCloseTo(byRun.of(B), within(1e-15));
  }

  @Test
  void areaUnderTheProfileIsOneMinusTheOptimalityGap() {
    RandomStream random = SeedTree.root(5).stream();
    double[][] scores = new double[4][];
    for (int m = 0; m < scores.length; m++) {
      scores[m] = new double[3 + m];
      Arrays.setAll(scores[m], i -> 1.4 * random.nextDouble());
    }

    // a step function is integrated exactly between the scores at which it falls
    double[] falls =
        Arrays.stream(scores).flatMapToDouble(Arrays::stream).filter(s -> s < 1).sorted().toArray();
    double area = 0;
    double from = 0;
    for (double fall : falls) {
      area += (fall - from) * new FractionAbove(from).of(scores);
      from = fall;
    }
    area += (1 - from) * new FractionAbove(from).of(scores);

    assertThat(area).isCloseTo(1 - new OptimalityGap(1).of(scores), within(1e-12));
  }

  @Test
  void agreesWithOtherLibraries() {
    PeerFigures peers = PeerFigures.read("estimates.txt");
    double[][] a = matrix(peers, "a");
    double[][] b = matrix(peers, "b");
    for (String name : List.of("a", "b")) {
      double[][] scores = name.equals("a") ? a : b;
      assertThat(new Mean().of(scores)).isCloseTo(peers.number(name + ".mean"), within(1e-12));
      assertThat(new TaskMedian().of(scores))
          .isCloseTo(peers.number(name + ".median"), within(1e-12));
      assertThat(new InterquartileMean().of(scores))
          .isCloseTo(peers.number(name + ".iqm"), within(1e-12));
      assertThat(new OptimalityGap().of(scores))
          .isCloseTo(peers.number(name + ".gap"), within(1e-12));
    }
    assertThat(new ProbabilityOfImprovement().of(a, b))
        .isCloseTo(peers.number("poi"), within(1e-12));
    for (double[] row : peers.all("above")) {
      assertThat(new FractionAbove(row[0]).of(a)).isCloseTo(row[1], within(1e-12));
      assertThat(new TasksAbove(row[0]).of(a)).isCloseTo(row[2], within(1e-12));
    }
  }

  private static double[][] matrix(PeerFigures peers, String name) {
    int runs = (int) peers.row(name + ".shape")[0];
    double[] all = peers.row(name);
    double[][] byTask = new double[all.length / runs][];
    Arrays.setAll(byTask, m -> Arrays.copyOfRange(all, m * runs, (m + 1) * runs));
    return byTask;
  }

  @Test
  void influencesTellHowAStatisticChanges() {
    // moving weight eps of a task's runs onto one of them moves the statistic by eps * influence;
    // here by repeating every run 1000 times and one of them 50 times more
    double[][] scores = {{.3, .1, .9, .4, .6}, {.2, .7, .5, .8}};
    for (Statistic statistic : List.of(new Mean(), new OptimalityGap(.6), new FractionAbove(.45))) {
      double[][] influence = statistic.influence(scores).orElseThrow();
      double before = statistic.of(scores);
      for (int i = 0; i < 5; i++) {
        double[][] moved = {with(scores[0], i, 50), scores[1]};
        double share = 50.0 / 5050;
        assertThat(statistic.of(moved) - before)
            .as(statistic.name() + " " + i)
            .isCloseTo(share * (influence[0][i] - Mean.mean(influence[0])), within(1e-12));
      }
    }
  }

  private static double[] with(double[] runs, int more, int times) {
    List<Double> all = new ArrayList<>();
    for (int i = 0; i < runs.length; i++) {
      for (int k = 0; k < 1000 + (i == more ? times : 0); k++) {
        all.add(runs[i]);
      }
    }
    return all.stream().mapToDouble(Double::doubleValue).toArray();
  }

  @Test
  void standardErrorOfTheInterquartileMeanIsThatOfRepeatedSampling() {
    // 4000 data sets of 3 tasks x 40 normal runs around 0, 1 and 3
    RandomStream random = SeedTree.root(11).stream();
    InterquartileMean iqm = new InterquartileMean();
    double[] estimates = new double[4000];
    double errors = 0;
    for (int k = 0; k < estimates.length; k++) {
      double[][] scores = new double[3][40];
      for (int m = 0; m < 3; m++) {
        double mean = m * (m + 1) / 2.0;
        Arrays.setAll(scores[m], i -> mean + random.nextGaussian());
      }
      estimates[k] = iqm.of(scores);
      errors += iqm.standardError(scores).orElseThrow();
    }
    double spread = StrictMath.sqrt(Mean.sampleVariance(estimates));
    // spread itself is known to 1.1 %; the formula holds for many runs
    assertThat(errors / estimates.length / spread).isBetween(0.95, 1.05);
  }

  @Test
  void standardErrorOfTheProbabilityOfImprovementIsDeLongs() {
    // first 3, 5 against second 1, 4: placements of the first 0.5, 1 (variance 1/8),
    // of the second 1, 0.5 (variance 1/8): error sqrt(1/16 + 1/16)
    TwoSamples data =
        new TwoSamples(
            Scores.of(3, 5), Scores.of(1, 4), new ProbabilityOfImprovement(), Pairing.INDEPENDENT);

    assertThat(data.estimate()).isEqualTo(.75);
    assertThat(data.standardError()).hasValueCloseTo(StrictMath.sqrt(1 / 8.0), within(1e-15));
  }

  @Test
  void errorOfDrawnTasksIsThatOfTheirMeans() {
    // task means 1, 2, 6: deviation sqrt(7), error sqrt(7 / 3)
    Scores scores =
        Scores.ofTasks(List.of(new double[] {0, 2}, new double[] {2}, new double[] {6}));

    assertThat(new OneSample(scores, new Mean(), TaskChoice.DRAWN).standardError())
        .hasValueCloseTo(StrictMath.sqrt(7 / 3.0), within(1e-12));
    assertThat(new OneSample(scores, new Mean()).standardError()).isEmpty();
  }

  @Test
  void refusesWhatDoesNotBelongTogether() {
    Scores two = Scores.ofTasks(List.of(new double[] {1, 2}, new double[] {1, 2, 3}));
    assertThatThrownBy(
            () ->
                new TwoSamples(two, Scores.of(1), new Difference(new Mean()), Pairing.INDEPENDENT))
        .hasMessage("both agents need the same tasks, got 2 and 1");
    Scores fewer = Scores.ofTasks(List.of(new double[] {1, 2}, new double[] {1, 2}));
    assertThatThrownBy(() -> new TwoSamples(two, fewer, new Difference(new Mean()), Pairing.PAIRED))
        .hasMessage("task 1: paired runs need equal numbers, got 3 and 2");
    assertThatThrownBy(() -> new OptimalityGap(Double.NaN))
        .hasMessage("goal must be finite, got NaN");
  }
}
