package org.jackdaw.oracle.bandit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.assertj.core.data.Offset;
import org.jackdaw.oracle.DirichletInformation;
import org.jackdaw.oracle.Golden;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TwoArmsTest {

  private static final Offset<Double> DIGITS = within(1e-9);

  private static JsonNode golden(int horizon, String policy) {
    return Golden.file("bandit-regret.json")
        .at("/exact_bayes_two_arms/by_horizon/" + horizon)
        .get(policy);
  }

  private static void assertGolden(int horizon, String policy, double value) {
    JsonNode golden = golden(horizon, policy);
    assertThat(value).as(policy).isCloseTo(golden.get("value").asDouble(), DIGITS);
    assertThat(TwoArms.within(horizon).regret(value))
        .isCloseTo(golden.get("bayes_regret").asDouble(), DIGITS);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 10, 25, 50, 100})
  void optimumAndRandomChoiceHaveTheirGoldenRegret(int horizon) {
    TwoArms arms = TwoArms.within(horizon);
    assertGolden(horizon, "Bayes-optimal", arms.optimum());
    assertGolden(horizon, "random", arms.value(ArmChoice.random()));
  }

  /** Two plays: either arm first (1/2), then it again after a success (2/3), else the other. */
  @Test
  void optimumOfTwoPlaysIsThatOfTheHandComputedTree() {
    assertThat(TwoArms.within(2).optimum())
        .isCloseTo(0.5 + 0.5 * (2.0 / 3) + 0.5 * 0.5, within(1e-15));
  }

  @Test
  void indexPoliciesHaveTheirGoldenRegret() {
    for (int horizon : List.of(2, 10, 25, 50)) {
      assertIndexPolicies(horizon);
    }
  }

  @Test
  @Tag("slow")
  void policiesOfAHundredPlaysHaveTheirGoldenRegret() {
    assertIndexPolicies(100);
    assertGolden(100, "Thompson", TwoArms.within(100).value(TwoArmsTest::thompson));
  }

  private static void assertIndexPolicies(int horizon) {
    TwoArms arms = TwoArms.within(horizon);
    assertGolden(horizon, "UCB1", arms.value(TwoArmsTest::ucb1));
    assertGolden(horizon, "KL-UCB", arms.value(TwoArmsTest::klUcb));
    assertGolden(horizon, "Bayes-UCB", arms.value(TwoArmsTest::bayesUcb));
    assertGolden(horizon, "greedy-posterior-mean", arms.value(TwoArmsTest::mean));
    assertGolden(horizon, "EFE-weight-1", arms.value((s, f, n) -> efe(1, s, f)));
    assertGolden(horizon, "EFE-weight-4", arms.value((s, f, n) -> efe(4, s, f)));
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 10, 25, 50})
  void thompsonSamplingHasItsGoldenRegret(int horizon) {
    assertGolden(horizon, "Thompson", TwoArms.within(horizon).value(TwoArmsTest::thompson));
  }

  private static double mean(int s, int f, int plays) {
    return (s + 1.0) / (s + f + 2);
  }

  private static double ucb1(int s, int f, int plays) {
    int n = s + f;
    return n == 0
        ? Double.POSITIVE_INFINITY
        : (double) s / n + StrictMath.sqrt(2 * StrictMath.log(plays) / n);
  }

  private static double klUcb(int s, int f, int plays) {
    int n = s + f;
    if (n == 0) {
      return Double.POSITIVE_INFINITY;
    }
    double low = (double) s / n;
    double high = 1;
    for (int i = 0; i < 60; i++) {
      double q = (low + high) / 2;
      if (n * divergence((double) s / n, q) <= StrictMath.log(plays)) {
        low = q;
      } else {
        high = q;
      }
    }
    return low;
  }

  private static double divergence(double p, double q) {
    double sum = p > 0 ? p * StrictMath.log(p / q) : 0;
    return sum + (p < 1 ? (1 - p) * StrictMath.log((1 - p) / (1 - q)) : 0);
  }

  /** The quantile 1 - 1/t of Beta(1 + s, 1 + f); its tail is that of a binomial distribution. */
  private static double bayesUcb(int s, int f, int plays) {
    double tail = 1.0 / (plays + 1);
    double low = 0;
    double high = plays == 0 ? 0 : 1;
    for (int i = 0; i < 50; i++) {
      double q = (low + high) / 2;
      if (binomialUpTo(s, s + f + 1, q) >= tail) {
        low = q;
      } else {
        high = q;
      }
    }
    return low;
  }

  /** P(X <= k) for X ~ Binomial(n, q), which is P(Beta(k + 1, n - k) > q). */
  private static double binomialUpTo(int k, int n, double q) {
    double term = StrictMath.pow(1 - q, n);
    double sum = term;
    for (int i = 1; i <= k; i++) {
      term *= (n - i + 1) * q / (i * (1 - q));
      sum += term;
    }
    return sum;
  }

  private static double efe(double weight, int s, int f) {
    return weight * mean(s, f, 0)
        + DirichletInformation.expectedGain(new double[] {s + 1.0, f + 1.0});
  }

  /**
   * P(X > Y) for X ~ Beta(a, b) and Y ~ Beta(c, d) with whole numbers: the sum over i below a of
   * B(c + i, b + d) / ((b + i) B(1 + i, b) B(c, d)), each term from the one before.
   */
  private static double thompson(int s, int f, int z, int g) {
    double b = f + 1.0;
    double c = z + 1.0;
    double d = g + 1.0;
    double term = 1;
    for (int j = 0; j < b; j++) {
      term *= (d + j) / (c + d + j);
    }
    double sum = 0;
    for (int i = 0; i <= s; i++) {
      sum += term;
      term *= (c + i) / (b + c + d + i) * (b + i) / (i + 1);
    }
    return sum;
  }

  @Test
  void discountedOptimumLiesWithinTheGoldenBounds() {
    JsonNode bounds =
        Golden.file("bandit-regret.json")
            .at("/gittins/bayes_optimal_value_two_arms_uniform_priors_bounds");
    for (String discount : List.of("0.5", "0.9", "0.95")) {
      TwoArms arms = TwoArms.within(120, Double.parseDouble(discount));
      double lower = bounds.get(discount).get(0).asDouble();
      double upper = bounds.get(discount).get(1).asDouble();
      assertThat(arms.endlessLower()).isCloseTo(lower, within(1e-3)).isLessThan(upper + 1e-9);
      assertThat(arms.endlessUpper()).isCloseTo(upper, within(0.03)).isGreaterThan(lower - 1e-9);
    }
  }

  @Test
  void badHorizonsAndDiscountsAreRefused() {
    assertThatThrownBy(() -> TwoArms.within(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the horizon must be in [1, 400], got 0");
    assertThatThrownBy(() -> TwoArms.within(2, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the discount must be in (0, 1], got 0.0");
    assertThatThrownBy(() -> TwoArms.within(2).endlessLower())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("an endless bandit needs a discount below 1, got 1");
  }
}
