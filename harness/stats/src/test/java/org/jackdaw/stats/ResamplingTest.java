package org.jackdaw.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jackdaw.api.random.RandomStream;
import org.jackdaw.api.random.SeedTree;
import org.jackdaw.stats.golden.PeerFigures;
import org.junit.jupiter.api.Test;

class ResamplingTest {

  private static final double[] X = {12.1, 11.3, 14.8, 10.9, 13.2, 9.7, 12.8};
  private static final double[] Y = {9.8, 10.4, 12.0, 8.7, 9.9, 11.1, 9.2};
  private static final Scores TASKS = Scores.ofTasks(List.of(X, Y, new double[] {3, 5, 4.5}));
  private static final Scores OTHERS = Scores.ofTasks(List.of(Y, X, new double[] {2.5, 5.5, 4}));

  private static final List<IntervalMethod> METHODS =
      List.of(
          new PercentileBootstrap(400),
          new BasicBootstrap(400),
          new BcaBootstrap(400),
          new BootstrapT(400));

  private static List<Resampling> kinds() {
    List<Resampling> kinds = new ArrayList<>();
    for (TaskChoice choice : TaskChoice.values()) {
      kinds.add(new OneSample(TASKS, new Mean(), choice));
      kinds.add(new OneSample(TASKS, new InterquartileMean(Weighting.TASKS), choice));
      for (Pairing pairing : Pairing.values()) {
        kinds.add(new TwoSamples(TASKS, OTHERS, new Difference(new Mean()), pairing, choice));
        kinds.add(new TwoSamples(TASKS, OTHERS, new ProbabilityOfImprovement(), pairing, choice));
      }
    }
    return kinds;
  }

  @Test
  void everySeedGivesOtherBoundsAndTheSameSeedTheSame() {
    for (IntervalMethod method : METHODS) {
      Resampling data = new OneSample(Scores.of(X), new Mean());
      Set<Object> bounds = new HashSet<>();
      for (long seed = 0; seed < 20; seed++) {
        Interval interval = method.of(data, 0.95, SeedTree.root(seed));
        bounds.add(List.of(interval.low(), interval.high()));
        assertThat(method.of(data, 0.95, SeedTree.root(seed))).isEqualTo(interval);
      }
      assertThat(bounds).as(method.toString()).hasSize(20);
    }
  }

  @Test
  void everyMethodBoundsEveryKindOfEstimate() {
    for (IntervalMethod method : METHODS) {
      for (Resampling data : kinds()) {
        Interval interval = method.of(data, 0.9, SeedTree.root(1));
        assertThat(interval.estimate()).isEqualTo(data.estimate());
        assertThat(interval.low().getAsDouble())
            .as(method + " " + data)
            .isLessThan(interval.high().getAsDouble());
        assertThat(interval.n()).isEqualTo(3);
      }
    }
  }

  @Test
  void basicIsThePercentileIntervalTurnedRound() {
    Resampling data = new OneSample(TASKS, new InterquartileMean());
    Interval percentile = new PercentileBootstrap(500).of(data, 0.95, SeedTree.root(3));
    Interval basic = new BasicBootstrap(500).of(data, 0.95, SeedTree.root(3));

    double twice = 2 * data.estimate();
    assertThat(basic.low().getAsDouble())
        .isCloseTo(twice - percentile.high().getAsDouble(), within(1e-12));
    assertThat(basic.high().getAsDouble())
        .isCloseTo(twice - percentile.low().getAsDouble(), within(1e-12));
  }

  /** All 3 ^ 3 resamples of three runs, as an independent count. */
  @Test
  void drawsAreUniformOverAllResamples() {
    Resampling.Draws draws =
        new OneSample(Scores.of(0, 1, 5), new Mean()).draws(SeedTree.root(9).stream());
    int[] counts = new int[16]; // by the sum: 0 .. 15
    int n = 27_000;
    for (int k = 0; k < n; k++) {
      counts[(int) Math.rint(draws.next() * 3)]++;
    }
    int[] expected = new int[16];
    int[] scores = {0, 1, 5};
    for (int k = 0; k < 27; k++) {
      expected[scores[k % 3] + scores[k / 3 % 3] + scores[k / 9]] += n / 27;
    }
    for (int sum = 0; sum < 16; sum++) {
      double error = StrictMath.sqrt(Math.max(expected[sum], 1));
      assertThat((double) counts[sum])
          .as("sum " + sum)
          .isCloseTo(expected[sum], within(4 * error * (expected[sum] == 0 ? 0 : 1)));
    }
  }

  @Test
  void pairsStayTogether() {
    double[] shifted = Arrays.stream(X).map(x -> x - 2).toArray();
    Resampling.Draws paired =
        new TwoSamples(Scores.of(X), Scores.of(shifted), new Difference(new Mean()), Pairing.PAIRED)
            .draws(SeedTree.root(4).stream());
    Resampling.Draws alone =
        new TwoSamples(
                Scores.of(X), Scores.of(shifted), new Difference(new Mean()), Pairing.INDEPENDENT)
            .draws(SeedTree.root(4).stream());

    double apart = 0;
    for (int k = 0; k < 50; k++) {
      assertThat(paired.next()).isCloseTo(2, within(1e-12));
      apart = Math.max(apart, Math.abs(alone.next() - 2));
    }
    assertThat(apart).isGreaterThan(0.5);
  }

  @Test
  void pairedDifferenceOfMeansIsTheMeanOfDifferences() {
    double[] differences = new double[X.length];
    Arrays.setAll(differences, i -> X[i] - Y[i]);
    Resampling pairs =
        new TwoSamples(Scores.of(X), Scores.of(Y), new Difference(new Mean()), Pairing.PAIRED);
    Resampling single = new OneSample(Scores.of(differences), new Mean());

    for (IntervalMethod method : METHODS) {
      Interval one = method.of(single, 0.95, SeedTree.root(6));
      Interval two = method.of(pairs, 0.95, SeedTree.root(6));
      assertThat(two.low().getAsDouble()).isCloseTo(one.low().getAsDouble(), within(1e-9));
      assertThat(two.high().getAsDouble()).isCloseTo(one.high().getAsDouble(), within(1e-9));
    }
  }

  @Test
  void drawnTasksShowMoreSpreadThanGivenOnes() {
    double[] given = width(TaskChoice.FIXED);
    double[] drawn = width(TaskChoice.DRAWN);

    // task means lie between 4 and 12, so drawing them matters more than anything else
    assertThat(drawn[1] - drawn[0]).isGreaterThan(3 * (given[1] - given[0]));
  }

  private static double[] width(TaskChoice choice) {
    Interval interval =
        new PercentileBootstrap(2000)
            .of(new OneSample(TASKS, new Mean(), choice), 0.95, SeedTree.root(2));
    return new double[] {interval.low().getAsDouble(), interval.high().getAsDouble()};
  }

  @Test
  void drawnTasksAreTheSameForBothAgents() {
    // on every task the first is better by exactly 1, whatever the task
    Scores high = Scores.ofTasks(List.of(new double[] {1, 1}, new double[] {101, 101}));
    Scores low = Scores.ofTasks(List.of(new double[] {0, 0}, new double[] {100, 100}));
    for (Pairing pairing : Pairing.values()) {
      Resampling.Draws draws =
          new TwoSamples(high, low, new Difference(new Mean()), pairing, TaskChoice.DRAWN)
              .draws(SeedTree.root(8).stream());
      for (int k = 0; k < 20; k++) {
        assertThat(draws.next()).isEqualTo(1);
      }
    }
  }

  /**
   * Bounds of 400 000 resamples elsewhere against 100 000 here. Of a normal spread s, a bound at a
   * tail of 2.5 % has the error sqrt(0.025 * 0.975 / B) / density = 2.67 s / sqrt(B), both together
   * 0.0095 s; 4 of them are 0.038 s or 1 % of the interval's width. BCa reaches further into the
   * long tail, and its correction has an error of its own: twice that.
   */
  @Test
  void boundsAgreeWithAnotherLibrary() {
    PeerFigures peers = PeerFigures.read("estimates.txt");
    Scores x = Scores.of(peers.row("x"));
    Scores y = Scores.of(peers.row("y"));
    Scores partners = Scores.of(Arrays.copyOf(peers.row("x"), 11));
    Difference difference = new Difference(new Mean());
    List<Resampling> kinds =
        List.of(
            new OneSample(x, new Mean()),
            new TwoSamples(x, y, difference, Pairing.INDEPENDENT),
            new TwoSamples(partners, y, difference, Pairing.PAIRED));
    List<IntervalMethod> methods =
        List.of(
            new PercentileBootstrap(100_000),
            new BasicBootstrap(100_000),
            new BcaBootstrap(100_000));
    List<String> names = List.of("percentile", "basic", "BCa");
    List<String> of = List.of("one.", "two.", "pair.");
    for (int m = 0; m < 3; m++) {
      for (int k = 0; k < 3; k++) {
        Interval interval = methods.get(m).of(kinds.get(k), 0.95, SeedTree.root(12));
        double[] expected = peers.row(of.get(k) + names.get(m));
        double tolerance = (expected[1] - expected[0]) * (m == 2 ? 0.02 : 0.01);
        assertThat(interval.low().getAsDouble())
            .as(of.get(k) + names.get(m))
            .isCloseTo(expected[0], within(tolerance));
        assertThat(interval.high().getAsDouble())
            .as(of.get(k) + names.get(m))
            .isCloseTo(expected[1], within(tolerance));
      }
    }
  }

  @Test
  void correctionThatDoesNotExistLeavesPercentiles() {
    Resampling shifted = new OneSample(Scores.of(1, 2, 3), new AboveAll());
    assertThat(new BcaBootstrap(200).of(shifted, 0.95, SeedTree.root(1)).method())
        .isEqualTo("bootstrap-percentile");
  }

  @Test
  void singleRunsHaveNoBounds() {
    Resampling single = new OneSample(Scores.of(3), new Mean());
    for (IntervalMethod method : METHODS) {
      assertThat(method.of(single, 0.95, SeedTree.root(1)).low()).isEmpty();
    }
  }

  @Test
  void defaultUsesPercentilesWhereThereIsNoFormula() {
    Interval median = new DefaultInterval().of(TASKS, new TaskMedian(), 0.95, SeedTree.root(1));
    Interval iqm = new DefaultInterval().of(TASKS, new InterquartileMean(), 0.95, SeedTree.root(1));

    assertThat(median.method()).isEqualTo("bootstrap-percentile");
    assertThat(iqm.method()).isEqualTo("bootstrap-t");
  }

  @Test
  void profilesFallAndSoDoTheirBands() {
    double[] thresholds = new double[30];
    Arrays.setAll(thresholds, k -> k / 2.0);
    Profile runs =
        Profile.ofRuns(TASKS, thresholds, new PercentileBootstrap(300), 0.95, SeedTree.root(1));
    Profile means =
        Profile.ofMeans(TASKS, thresholds, new PercentileBootstrap(300), 0.95, SeedTree.root(1));
    for (Profile profile : List.of(runs, means)) {
      for (int k = 1; k < thresholds.length; k++) {
        Interval before = profile.points().get(k - 1).share();
        Interval now = profile.points().get(k).share();
        assertThat(now.estimate()).isLessThanOrEqualTo(before.estimate());
        assertThat(now.low().getAsDouble()).isLessThanOrEqualTo(before.low().getAsDouble());
        assertThat(now.high().getAsDouble()).isLessThanOrEqualTo(before.high().getAsDouble());
      }
    }
    assertThat(runs.points().get(0).share().estimate()).isEqualTo(1);
    assertThatThrownBy(
            () ->
                Profile.ofRuns(
                    TASKS, new double[] {1, 1}, new DefaultInterval(), 0.95, SeedTree.root(1)))
        .hasMessage("thresholds must ascend, got 1.0 before 1.0");
  }

  @Test
  void defaultIntervalOfADifferenceCovers() {
    // 500 pairs of samples of 10 runs each, true difference 0.5; 3 errors of 0.0097 below 0.95
    RandomStream random = SeedTree.root(31).stream();
    int covered = 0;
    for (int k = 0; k < 500; k++) {
      double[] a = new double[10];
      double[] b = new double[10];
      Arrays.setAll(a, i -> 0.5 + random.nextGaussian());
      Arrays.setAll(b, i -> random.nextGaussian());
      Interval interval =
          new DefaultInterval(799)
              .of(
                  new TwoSamples(
                      Scores.of(a), Scores.of(b), new Difference(new Mean()), Pairing.INDEPENDENT),
                  0.95,
                  SeedTree.root(k));
      covered += interval.excludes(0.5) ? 0 : 1;
    }
    assertThat(covered / 500.0).isBetween(0.92, 0.98);
  }

  @Test
  void refusesTooFewResamples() {
    assertThatThrownBy(() -> new BcaBootstrap(99)).hasMessage("resamples must be >= 100, got 99");
    assertThatThrownBy(() -> new BasicBootstrap(0)).hasMessageContaining("got 0");
    assertThatThrownBy(() -> new DefaultInterval(7)).hasMessageContaining("got 7");
  }

  /** 1 for all three runs, and 2 for any resample. */
  private static final class AboveAll implements Statistic {
    private boolean asked;

    @Override
    public String name() {
      return "above";
    }

    @Override
    public double of(double[][] byTask) {
      double value = asked ? 2 : 1;
      asked = true;
      return value;
    }
  }
}
