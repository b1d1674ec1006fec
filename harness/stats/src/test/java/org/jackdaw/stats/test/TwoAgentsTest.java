package org.jackdaw.stats.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.jackdaw.api.random.RandomStream;
import org.jackdaw.api.random.SeedTree;
import org.junit.jupiter.api.Test;

/** Tests and effect sizes of two independent groups. */
class TwoAgentsTest {

  private static final double[] X = {12.1, 11.3, 14.8, 10.9, 13.2};
  private static final double[] Y = {9.8, 10.4, 12.0, 8.7, 9.9};
  private static final SeedTree SEEDS = SeedTree.root(11);

  @Test
  void welchGivesTheTextbookNumbers() {
    WelchTest welch = WelchTest.of(X, Y);

    assertThat(welch.t()).isCloseTo(2.5955996, within(5e-8));
    assertThat(welch.degreesOfFreedom()).isCloseTo(7.4754313, within(5e-8));
    assertThat(welch.p()).isCloseTo(0.0336964, within(5e-8));
  }

  @Test
  void welchAgreesWithAnIndependentProgram() {
    for (GoldenRow row : GoldenRow.of("welch")) {
      WelchTest welch = WelchTest.of(row.x(), row.y());
      assertThat(welch.t()).isCloseTo(row.statistic(), within(1e-12));
      assertThat(welch.degreesOfFreedom()).isCloseTo(row.number(), within(1e-10));
      assertThat(welch.p()).isCloseTo(row.p(), within(1e-10));
    }
  }

  @Test
  void welchOfGroupsThatDoNotVaryKnowsOnlyEqualAndDifferent() {
    assertThat(WelchTest.of(new double[] {1, 1}, new double[] {1, 1, 1}).p()).isEqualTo(1);
    WelchTest different = WelchTest.of(new double[] {1, 1}, new double[] {2, 2});
    assertThat(different.p()).isZero();
    assertThat(different.pLess(-0.5)).isZero();
    assertThat(different.pLess(-1)).isEqualTo(1);
    assertThat(different.pGreater(-2)).isZero();
  }

  @Test
  void exactPermutationCountsEightOf252() {
    TestResult result = PermutationTest.of(X, Y, SEEDS);

    assertThat(result.p()).isEqualTo(8.0 / 252);
    assertThat(result.statistic()).isCloseTo(2.3, within(1e-12));
    assertThat(result.method()).isEqualTo("permutation, exact");
  }

  @Test
  void permutationAgreesWithAnIndependentProgramAlsoWithTies() {
    for (GoldenRow row : GoldenRow.of("permutation")) {
      TestResult result = PermutationTest.of(row.x(), row.y(), SEEDS);
      assertThat(result.p()).as(Arrays.toString(row.x())).isCloseTo(row.p(), within(1e-14));
    }
  }

  @Test
  void manyRunsAreShuffledAtRandomAndNeverGiveZero() {
    double[] low = new double[15];
    double[] high = new double[14]; // C(29, 14) = 77 558 760
    Arrays.setAll(low, i -> i % 5);
    Arrays.setAll(high, i -> 100 + i % 3);

    TestResult result = PermutationTest.of(high, low, SEEDS);

    assertThat(result.method()).isEqualTo("permutation, random");
    assertThat(result.p()).isEqualTo(1.0 / 10_000);
  }

  @Test
  void randomShufflesAgreeWithStudentAndDependOnTheSeed() {
    RandomStream random = SeedTree.root(5).stream();
    double[] x = new double[20];
    double[] y = new double[18];
    Arrays.setAll(x, i -> random.nextGaussian());
    Arrays.setAll(y, i -> 0.6 + random.nextGaussian());

    double p = PermutationTest.of(x, y, SEEDS).p();

    // standard error of a share p in 10 000 is at most 0.005; four of them, and what t is off
    assertThat(p).isCloseTo(WelchTest.of(x, y).p(), within(0.02));
    assertThat(p).isEqualTo(PermutationTest.of(x, y, SEEDS).p());
    assertThat(p).isNotEqualTo(PermutationTest.of(x, y, SeedTree.root(12)).p());
  }

  @Test
  void tiesThatOnlyRoundingTellsApartCount() {
    // {.3 .0} against {.1 .2 .7}: pairs of the pool with sum .3 are {.3 0} and {.1 .2}, mean .15
    // against 1/3; the others' sums lie at .1 .2 .7 (0 with each), .4 .5 1 (.3 with each), .8 .9:
    // |s / 2 - (1.3 - s) / 3| >= .18333 for s = .3 .3 .1 .2, .8 .9 1, and .7 (.15) .4 .5 are not
    assertThat(PermutationTest.of(new double[] {0.3, 0}, new double[] {0.1, 0.2, 0.7}, SEEDS).p())
        .isEqualTo(0.7);
  }

  @Test
  void mannWhitneyGivesTheTextbookNumbers() {
    MannWhitneyTest ranks = MannWhitneyTest.of(X, Y);

    assertThat(ranks.u()).isEqualTo(23);
    assertThat(ranks.p()).isCloseTo(8.0 / 252, within(1e-15));
  }

  @Test
  void mannWhitneyAgreesWithAnIndependentProgram() {
    for (GoldenRow row : GoldenRow.of("mann-whitney")) {
      MannWhitneyTest ranks = MannWhitneyTest.of(row.x(), row.y());
      assertThat(ranks.u()).isEqualTo(row.statistic());
      assertThat(ranks.p()).isCloseTo(row.p(), within(1e-13));
    }
  }

  @Test
  void tiesAreBrokenSoThatLeastIsSaid() {
    // x wins 3 of 9 pairs and ties 4: U may be anything in [3, 7], so it may be the very middle
    MannWhitneyTest ranks = MannWhitneyTest.of(new double[] {1, 2, 2}, new double[] {2, 2, 0});

    assertThat(ranks.wins()).isEqualTo(3);
    assertThat(ranks.ties()).isEqualTo(4);
    assertThat(ranks.p()).isEqualTo(1);
    // all pairs won but one tie, 8 to 9 of 9: 8 it is, P(U >= 8) = 2/20
    assertThat(MannWhitneyTest.of(new double[] {3, 4, 5}, new double[] {1, 2, 3}).p())
        .isCloseTo(0.2, within(1e-15));
  }

  @Test
  void leastPValuesOfEqualGroupsAreThoseOfTheTables() {
    assertThat(MannWhitneyTest.leastP(3, 3)).isCloseTo(0.10, within(1e-12));
    assertThat(MannWhitneyTest.leastP(4, 4)).isCloseTo(0.0286, within(5e-5));
    assertThat(MannWhitneyTest.leastP(7, 7)).isCloseTo(0.00058, within(5e-6));
  }

  @Test
  void effectSizesOfTheTextbook() {
    assertThat(EffectSize.cohenD(X, Y)).isCloseTo(1.6416013, within(5e-8));
    assertThat(EffectSize.a12(X, Y)).isEqualTo(0.92);
    // v = 8: gamma(4) / (sqrt(4) gamma(3.5)) = 6 / (2 * 3.32335097) = 0.90270333
    assertThat(EffectSize.hedgesG(X, Y)).isCloseTo(1.6416013 * 0.90270333, within(1e-6));
  }

  @Test
  void equivalenceAgreesWithAnIndependentProgram() {
    for (GoldenRow row : GoldenRow.of("tost")) {
      TestResult result = EquivalenceTest.independent(row.x(), row.y(), row.number());
      assertThat(result.p()).isCloseTo(row.p(), within(1e-10));
    }
  }

  @Test
  void refusesWhatIsNoNumberAndMarginsOfNothing() {
    assertThatThrownBy(() -> PermutationTest.of(X, new double[] {Double.NaN}, SEEDS))
        .hasMessage("permutation test: needs at least 1 scores and only finite ones, got [NaN]");
    assertThatThrownBy(() -> EquivalenceTest.independent(X, Y, 0))
        .hasMessage("margin must be above 0, got 0.0");
  }
}
