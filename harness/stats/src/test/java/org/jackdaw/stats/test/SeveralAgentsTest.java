package org.jackdaw.stats.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jackdaw.api.random.RandomStream;
import org.jackdaw.api.random.SeedTree;
import org.junit.jupiter.api.Test;

/** Corrections for several tests, and tests of several agents. */
class SeveralAgentsTest {

  private static final SeedTree SEEDS = SeedTree.root(4);

  @Test
  void holmAndBenjaminiHochbergOfTheTextbook() {
    double[] p = {0.01, 0.04, 0.03, 0.005};

    assertThat(Corrections.holm(p)).containsExactly(new double[] {0.03, 0.06, 0.06, 0.02}, EXACT);
    assertThat(Corrections.benjaminiHochberg(p))
        .containsExactly(new double[] {0.02, 0.04, 0.04, 0.02}, EXACT);
  }

  private static final org.assertj.core.data.Offset<Double> EXACT = within(1e-15);

  @Test
  void correctionsAgreeWithAnIndependentProgram() {
    GoldenRow holm = GoldenRow.of("holm").get(0);
    assertThat(Corrections.holm(holm.x())).containsExactly(holm.y(), within(1e-12));
    GoldenRow hochberg = GoldenRow.of("benjamini-hochberg").get(0);
    assertThat(Corrections.benjaminiHochberg(hochberg.x()))
        .containsExactly(hochberg.y(), within(1e-12));
  }

  @Test
  void nothingToCorrectGivesNothing() {
    assertThat(Corrections.holm()).isEmpty();
    assertThatThrownBy(() -> Corrections.holm(0.1, 1.5))
        .hasMessage("p-values must be in [0, 1], got 1.5");
  }

  @Test
  void friedmanAgreesWithAnIndependentProgram() {
    for (GoldenRow row : GoldenRow.of("friedman")) {
      FriedmanTest test = FriedmanTest.of(table(row.x(), (int) row.number()));
      assertThat(test.chiSquared()).isCloseTo(row.statistic(), within(1e-10));
      assertThat(test.p()).isCloseTo(row.p(), within(1e-10));
    }
  }

  private static double[][] table(double[] values, int agents) {
    double[][] table = new double[values.length / agents][];
    Arrays.setAll(table, i -> Arrays.copyOfRange(values, i * agents, (i + 1) * agents));
    return table;
  }

  @Test
  void friedmanByHand() {
    // three tasks, ranks (1 2 3), (1 2 3), (2 1 3): averages 4/3, 5/3, 3;
    // chi = 12 * 3 / 12 * (16/9 + 25/9 + 9 - 12) = 14/3; F = 2 * 14/3 / (6 - 14/3) = 7
    FriedmanTest test = FriedmanTest.of(new double[][] {{3, 2, 1}, {9, 5, 0}, {5, 6, 1}});

    assertThat(test.averageRanks().get(0)).isCloseTo(4.0 / 3, EXACT);
    assertThat(test.chiSquared()).isCloseTo(14.0 / 3, within(1e-12));
    assertThat(test.f()).isCloseTo(7, within(1e-10));
    // with 2 and 4 degrees of freedom P(F > 7) = (1 + 2 * 7 / 4)^-2 = 0.0493827
    assertThat(test.pOfF()).isCloseTo(StrictMath.pow(4.5, -2), within(1e-12));
  }

  @Test
  void agentsThatAlwaysTieDoNotDiffer() {
    FriedmanTest test = FriedmanTest.of(new double[][] {{1, 1}, {2, 2}});

    assertThat(test.p()).isEqualTo(1);
    assertThat(test.pOfF()).isEqualTo(1);
  }

  @Test
  void quantilesOfTheRangeAgreeWithAnIndependentProgram() {
    for (GoldenRow row : GoldenRow.of("studentised-range")) {
      double q = StudentisedRange.upperQuantile((int) row.number(), row.statistic());
      assertThat(q)
          .as(String.format(Locale.ROOT, "%s groups, %s", row.parameter(), row.statistic()))
          .isCloseTo(row.p(), within(1e-6));
    }
  }

  @Test
  void criticalDifferenceIsThatOfTheTables() {
    // Demsar (2006), table 5: q = 2.569 for 4 agents at 0.05; 14 tasks: 2.569 sqrt(20 / 84) = 1.25
    double[][] scores = new double[14][];
    Arrays.setAll(scores, i -> new double[] {i, i + 1, i * 2, 3});

    assertThat(FriedmanTest.of(scores).criticalDifference(0.05)).isCloseTo(1.25, within(0.005));
  }

  @Test
  void maxTestFindsTheAgentThatIsApartAndOrdersPairs() {
    RandomStream random = SeedTree.root(6).stream();
    List<double[]> agents = List.of(noise(random, 8, 0), noise(random, 10, 0), noise(random, 9, 3));

    List<PairDifference> pairs = MaxTest.independent(agents, 5000, SEEDS);

    assertThat(pairs).extracting(PairDifference::first).containsExactly(0, 0, 1);
    assertThat(pairs).extracting(PairDifference::second).containsExactly(1, 2, 2);
    assertThat(pairs.get(0).p()).isGreaterThan(0.1);
    assertThat(pairs.get(1).p()).isLessThan(0.01);
    assertThat(pairs.get(2).p()).isLessThan(0.01);
    assertThat(pairs.get(2).difference())
        .isCloseTo(mean(agents.get(1)) - mean(agents.get(2)), within(1e-12));
  }

  @Test
  void twoAgentsAreThePlainPermutationTest() {
    double[] x = {12.1, 11.3, 14.8, 10.9, 13.2};
    double[] y = {9.8, 10.4, 12.0, 8.7, 9.9};

    double p = MaxTest.independent(List.of(x, y), 40_000, SEEDS).get(0).p();

    // 8 / 252; four standard errors of a share in 40 000 are 0.0035
    assertThat(p).isCloseTo(8.0 / 252, within(0.0035));
  }

  @Test
  void pairedAgentsAreShuffledWithinASeed() {
    // seeds differ a lot, agents a little and always alike: only pairing sees it
    double[] seeds = {10, -20, 35, 0, 7, -3, 55, 18};
    double[] better = Arrays.stream(seeds).map(s -> s + 1).toArray();

    double paired = MaxTest.paired(List.of(seeds, better), 20_000, SEEDS).get(0).p();
    double independent = MaxTest.independent(List.of(seeds, better), 20_000, SEEDS).get(0).p();

    // all signs alike: 2 of 256; four standard errors are 0.0025
    assertThat(paired).isCloseTo(2.0 / 256, within(0.0025));
    assertThat(independent).isGreaterThan(0.8);
    assertThatThrownBy(() -> MaxTest.paired(List.of(seeds, new double[3]), 1000, SEEDS))
        .hasMessage("paired agents need equally many runs, got [8, 3]");
  }

  @Test
  void stepDownFindsMoreThanOneStep() {
    // the far pair is out of the way when the near pairs are judged
    double[] low = {0, 0.1, 0.2, 0.3, 0.4, 0.5};
    double[] middle = {0.6, 0.7, 0.8, 0.9, 1.0, 1.1};
    double[] far = {50, 50.1, 50.2, 50.3, 50.4, 50.5};

    List<PairDifference> pairs = MaxTest.independent(List.of(low, middle, far), 10_000, SEEDS);

    double[] p = pairs.stream().mapToDouble(PairDifference::p).toArray();
    assertThat(p[1]).isLessThanOrEqualTo(p[2]);
    assertThat(p[2]).isLessThanOrEqualTo(p[0]);
    assertThat(p[1]).isLessThan(0.01);
  }

  private static double[] noise(RandomStream random, int runs, double mean) {
    double[] values = new double[runs];
    Arrays.setAll(values, i -> mean + random.nextGaussian());
    return values;
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElseThrow();
  }
}
