package org.jackdaw.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.jackdaw.api.random.RandomStream;
import org.jackdaw.api.random.SeedTree;
import org.junit.jupiter.api.Test;

class IntervalsTest {

  private static final double[] TEN = {12.1, 11.3, 14.8, 10.9, 13.2, 9.8, 10.4, 12.0, 8.7, 9.9};
  private static final SeedTree SEEDS = SeedTree.root(7);

  @Test
  void studentMatchesTheTextbook() {
    // mean 11.31, sample sd 1.8187602998, t(0.975; 9) = 2.2621571628
    Interval interval = new StudentT().of(Scores.of(TEN), new Mean(), 0.95, SEEDS);

    assertThat(interval.estimate()).isCloseTo(11.31, within(1e-12));
    double half = 2.2621571628 * sampleDeviation(TEN) / StrictMath.sqrt(10);
    assertThat(interval.low().getAsDouble()).isCloseTo(11.31 - half, within(1e-8));
    assertThat(interval.high().getAsDouble()).isCloseTo(11.31 + half, within(1e-8));
  }

  @Test
  void sameSeedGivesTheSameBoundsAndAnotherSeedOthers() {
    Interval first = MeanIntervals.of(TEN, 0.95, SEEDS);
    Interval again = MeanIntervals.of(TEN, 0.95, SEEDS);
    Interval other = MeanIntervals.of(TEN, 0.95, SeedTree.root(8));

    assertThat(first).isEqualTo(again);
    assertThat(first.method()).isEqualTo("bootstrap-t");
    assertThat(first.low()).isNotEqualTo(other.low());
  }

  @Test
  void thirtyRunsUseThePercentileInterval() {
    double[] runs = new double[30];
    Arrays.setAll(runs, i -> i % 7);

    assertThat(MeanIntervals.of(runs, 0.95, SEEDS).method()).isEqualTo("bootstrap-percentile");
  }

  @Test
  void runsWithoutSpreadHaveNoWidth() {
    Interval interval = MeanIntervals.of(new double[] {0.5, 0.5, 0.5}, 0.95, SEEDS);

    assertThat(interval.low().getAsDouble()).isEqualTo(0.5);
    assertThat(interval.high().getAsDouble()).isEqualTo(0.5);
    assertThat(interval.method()).isEqualTo("constant");
  }

  @Test
  void oneRunHasNoInterval() {
    Interval interval = MeanIntervals.of(new double[] {3}, 0.95, SEEDS);

    assertThat(interval.estimate()).isEqualTo(3);
    assertThat(interval.low()).isEmpty();
    assertThat(interval.high()).isEmpty();
  }

  @Test
  void nearlyConstantRunsFallBackToStudent() {
    double[] runs = new double[20];
    runs[3] = 1;

    Interval interval = MeanIntervals.of(runs, 0.95, SEEDS);

    assertThat(interval.method()).isEqualTo("student-t");
    assertThat(interval.low().getAsDouble()).isFinite();
  }

  @Test
  void equalScoresHaveNoSpreadWhereTheirMeanIsRounded() {
    // (0.1 + 0.1 + 0.1) / 3 is not 0.1 in doubles
    double[][] equal = {{0.1, 0.1, 0.1}};
    Interval interval = MeanIntervals.of(new double[] {0.1, 0.1, 0.2}, 0.95, SEEDS);

    assertThat(new Mean().standardError(equal)).hasValue(0);
    assertThat(interval.method()).isEqualTo("student-t");
  }

  @Test
  void meanOfTasksWeighsTasksEqually() {
    Scores ragged = Scores.ofTasks(List.of(new double[] {0, 1}, new double[] {2, 4, 6}));

    // task means 0.5 and 4; variances of the means 0.25 and 4/3; error sqrt(19/12) / 2
    Mean mean = new Mean();
    assertThat(mean.of(ragged.arrays())).isCloseTo(2.25, within(1e-15));
    assertThat(mean.standardError(ragged.arrays()).getAsDouble())
        .isCloseTo(StrictMath.sqrt(19.0 / 12) / 2, within(1e-15));
  }

  @Test
  void bootstrapTKeepsItsLevelForTenSkewedRunsWherePercentilesDoNot() {
    // 600 samples of 10 exponentials (mean 1). Literature: about 0.95 and 0.87; the bounds below
    // are
    // 3 standard errors (0.009 and 0.014) away from those.
    double studentised = coverage(new BootstrapT(999));
    double percentile = coverage(new PercentileBootstrap(999));

    assertThat(studentised).isBetween(0.92, 0.98);
    assertThat(percentile).isBetween(0.80, 0.91);
  }

  @Test
  void refusesScoresThatAreNotNumbers() {
    assertThatThrownBy(() -> Scores.of(1, Double.NaN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("task 0")
        .hasMessageContaining("NaN");
    assertThatThrownBy(() -> MeanIntervals.of(TEN, 95, SEEDS))
        .hasMessage("level must be in (0, 1), got 95.0");
  }

  private static double coverage(IntervalMethod method) {
    RandomStream random = SeedTree.root(2026).stream();
    int covered = 0;
    int repeats = 600;
    for (int i = 0; i < repeats; i++) {
      double[] runs = new double[10];
      Arrays.setAll(runs, j -> -StrictMath.log(1 - random.nextDouble()));
      Interval interval = method.of(Scores.of(runs), new Mean(), 0.95, SeedTree.root(99).child(i));
      if (interval.low().getAsDouble() <= 1 && 1 <= interval.high().getAsDouble()) {
        covered++;
      }
    }
    return covered / (double) repeats;
  }

  private static double sampleDeviation(double[] values) {
    double mean = Arrays.stream(values).average().orElseThrow();
    double squares = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
    return StrictMath.sqrt(squares / (values.length - 1));
  }
}
