package org.jackdaw.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.jackdaw.api.random.RandomStream;
import org.junit.jupiter.api.Test;

class MultinomialBoundTest {

  @Test
  void distanceIsTheRelativeEntropyTimesTheNumberOfDraws() {
    // 4 KL((3/4, 1/4) || (1/2, 1/2)) = 3 ln 1.5 + ln 0.5 = 0.52324814376454783
    double distance = MultinomialBound.distance(new int[] {3, 1}, new double[] {0.5, 0.5});
    assertThat(distance).isCloseTo(0.52324814376454783, within(1e-15));
  }

  @Test
  void impossibleOutcomesAreInfinitelyFar() {
    assertThat(MultinomialBound.distance(new int[] {9, 1}, new double[] {1, 0}))
        .isEqualTo(Double.POSITIVE_INFINITY);
  }

  @Test
  void limitSolvesTheTailEquation() {
    // k = 3, x = 20: exp(-20) (10 e)^2 = 1.5230165e-6
    double tail = StrictMath.exp(-20) * StrictMath.pow(10 * StrictMath.E, 2);
    assertThat(MultinomialBound.limit(3, tail)).isCloseTo(20, within(1e-6));
  }

  @Test
  void countsOfTheDistributionItselfStayWithinTheLimit() {
    RandomStream random = new RandomStream(5);
    double[] p = {0.5, 0.3, 0.2};
    for (int i = 0; i < 1000; i++) {
      assertThat(MultinomialBound.distance(counts(random, p, 50), p))
          .isLessThan(MultinomialBound.limit(3, 1e-6));
    }
  }

  @Test
  void countsOfAnotherDistributionLeaveTheLimit() {
    int[] counts = counts(new RandomStream(6), new double[] {0.4, 0.4, 0.2}, 2000);
    assertThat(MultinomialBound.distance(counts, new double[] {0.5, 0.3, 0.2}))
        .isGreaterThan(MultinomialBound.limit(3, 1e-6));
  }

  private static int[] counts(RandomStream random, double[] p, int draws) {
    int[] counts = new int[p.length];
    for (int i = 0; i < draws; i++) {
      double u = random.nextDouble();
      counts[u < p[0] ? 0 : u < p[0] + p[1] ? 1 : 2]++;
    }
    return counts;
  }
}
