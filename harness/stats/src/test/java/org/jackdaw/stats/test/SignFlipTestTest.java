package org.jackdaw.stats.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.jackdaw.api.random.RandomStream;
import org.jackdaw.api.random.SeedTree;
import org.junit.jupiter.api.Test;

class SignFlipTestTest {

  private static final SeedTree SEEDS = SeedTree.root(3);

  @Test
  void agreesWithAnIndependentProgram() {
    for (GoldenRow row : GoldenRow.of("sign-flip")) {
      SignFlipTest test = SignFlipTest.of(row.differences(), SEEDS);
      double p =
          switch (row.parameter()) {
            case "greater" -> test.pGreater(0);
            case "less" -> test.pLess(0);
            default -> test.twoSided().p();
          };
      assertThat(test.mean()).isCloseTo(row.statistic(), within(1e-12));
      assertThat(p).as(row.parameter() + " of " + row.x().length).isCloseTo(row.p(), within(1e-14));
    }
  }

  @Test
  void boundsTurnTheTestAround() {
    double[] differences = {0.3, -0.1, 0.25, 0.6, 0.05, 0.4, 0.15};
    SignFlipTest test = SignFlipTest.of(differences, SEEDS);
    for (double alpha : new double[] {0.01, 0.05, 0.1, 0.3}) {
      double low = test.lowerBound(alpha).getAsDouble();
      assertThat(byBruteForce(differences, low - 1e-9)).isLessThanOrEqualTo(alpha);
      assertThat(byBruteForce(differences, low + 1e-9)).isGreaterThan(alpha);
      assertThat(test.pGreater(low - 1e-9)).isLessThanOrEqualTo(alpha);
      double high = test.upperBound(alpha).getAsDouble();
      assertThat(test.pLess(high + 1e-9)).isLessThanOrEqualTo(alpha);
      assertThat(test.pLess(high - 1e-9)).isGreaterThan(alpha);
    }
  }

  /** The share of sign choices of (difference - theta) whose sum is at least the one at hand. */
  private static double byBruteForce(double[] differences, double theta) {
    int extreme = 0;
    int choices = 1 << differences.length;
    double sum = Arrays.stream(differences).map(d -> d - theta).sum();
    for (int signs = 0; signs < choices; signs++) {
      double flipped = 0;
      for (int i = 0; i < differences.length; i++) {
        flipped += (signs >> i & 1) == 0 ? differences[i] - theta : theta - differences[i];
      }
      extreme += flipped >= sum - 1e-13 ? 1 : 0;
    }
    return (double) extreme / choices;
  }

  @Test
  void tooFewRunsHaveNoBound() {
    SignFlipTest six = SignFlipTest.of(new double[] {1, 2, 3, 4, 5, 6}, SEEDS);

    assertThat(six.leastP()).isEqualTo(1.0 / 64);
    assertThat(six.lowerBound(0.01)).isEmpty();
    // 2^-6 is reached by the identity alone: theta below the smallest subset mean, which is 1
    assertThat(six.lowerBound(1.0 / 64)).hasValue(1);
    assertThat(six.upperBound(1.0 / 64)).hasValue(6);
  }

  @Test
  void equalDifferencesAreSureFromEnoughRunsOn() {
    double[] zero = new double[10];

    SignFlipTest test = SignFlipTest.of(zero, SEEDS);

    assertThat(test.pLess(0)).isEqualTo(1);
    assertThat(test.pGreater(0)).isEqualTo(1);
    assertThat(test.pGreater(-0.05)).isEqualTo(1.0 / 1024);
    assertThat(test.lowerBound(0.01)).hasValue(0);
  }

  @Test
  void manyRunsDrawSignsAndAgreeWithStudent() {
    RandomStream random = SeedTree.root(8).stream();
    double[] differences = new double[40];
    Arrays.setAll(differences, i -> 0.3 + random.nextGaussian());

    SignFlipTest test = SignFlipTest.of(differences, SEEDS);

    double error = StrictMath.sqrt(Sample.of("", differences, 2).variance() / 40);
    assertThat(test.exact()).isFalse();
    // t(0.95; 39) = 1.6849; the bound of 10 000 random signs wobbles by about 0.03 errors
    assertThat((test.mean() - test.lowerBound(0.05).getAsDouble()) / error)
        .isCloseTo(1.685, within(0.15));
    assertThat((test.upperBound(0.05).getAsDouble() - test.mean()) / error)
        .isCloseTo(1.685, within(0.15));
    assertThat(test.pGreater(-10)).isEqualTo(1e-4);
    assertThat(SignFlipTest.of(differences, SeedTree.root(4)).lowerBound(0.05))
        .isNotEqualTo(test.lowerBound(0.05));
  }

  @Test
  void holdsItsLevelForSkewedDifferencesThatAreSymmetric() {
    // 2000 draws of 8 signed exponentials; P(p <= 0.05) is at most 0.05 (exactly 12/256 here);
    // three standard errors are 0.015
    RandomStream random = SeedTree.root(21).stream();
    int rejected = 0;
    for (int i = 0; i < 2000; i++) {
      double[] differences = new double[8];
      Arrays.setAll(
          differences,
          j -> -StrictMath.log(1 - random.nextDouble()) * (random.nextBoolean() ? 1 : -1));
      rejected += SignFlipTest.of(differences, SEEDS).pLess(0) <= 0.05 ? 1 : 0;
    }
    assertThat(rejected / 2000.0).isBetween(12.0 / 256 - 0.015, 12.0 / 256 + 0.015);
  }

  @Test
  void equivalenceNeedsBothSides() {
    double[] small = {0.01, -0.02, 0.015, 0, -0.01, 0.005, 0.02, -0.015};

    assertThat(EquivalenceTest.paired(small, 0.05, SEEDS).p()).isEqualTo(1.0 / 256);
    assertThat(EquivalenceTest.paired(small, 0.001, SEEDS).p()).isGreaterThan(0.3);
  }

  @Test
  void refusesLevelsThatAreNone() {
    SignFlipTest test = SignFlipTest.of(new double[] {1, 2}, SEEDS);

    assertThatThrownBy(() -> test.lowerBound(0)).hasMessage("alpha must be in (0, 1), got 0.0");
  }
}
