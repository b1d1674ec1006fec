package org.jackdaw.api.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class GammaDrawTest {

  @Test
  void betaDrawsHaveTheMomentsOfTheirDistribution() {
    double[][] parameters = {{1, 1}, {2, 5}, {0.5, 0.5}, {30, 10}, {0.1, 0.2}};
    int draws = 40_000;
    for (double[] p : parameters) {
      RandomStream random = new RandomStream(7);
      double total = p[0] + p[1];
      double mean = p[0] / total;
      double variance = mean * (1 - mean) / (total + 1);
      double sum = 0;
      double squares = 0;
      for (int i = 0; i < draws; i++) {
        double x = GammaDraw.beta(random, p[0], p[1]);
        sum += x;
        squares += (x - mean) * (x - mean);
      }
      assertThat(sum / draws).isCloseTo(mean, within(4 * StrictMath.sqrt(variance / draws)));
      // the fourth moment of a variable in [0, 1] is at most its variance
      assertThat(squares / draws)
          .isCloseTo(variance, within(4 * StrictMath.sqrt(variance / draws)));
    }
  }

  @Test
  void dirichletDrawsHaveTheMomentsOfTheirDistribution() {
    double[] counts = {0.3, 0, 2, 5};
    double total = 7.3;
    int draws = 40_000;
    double[] sum = new double[4];
    double[] squares = new double[4];
    double[] p = new double[4];
    RandomStream random = new RandomStream(3);
    for (int i = 0; i < draws; i++) {
      GammaDraw.dirichlet(random, counts, p);
      for (int k = 0; k < 4; k++) {
        double off = p[k] - counts[k] / total;
        sum[k] += p[k];
        squares[k] += off * off;
      }
    }
    for (int k = 0; k < 4; k++) {
      double mean = counts[k] / total;
      double variance = mean * (1 - mean) / (total + 1);
      double error = 4 * StrictMath.sqrt(variance / draws);
      assertThat(sum[k] / draws).isCloseTo(mean, within(error));
      assertThat(squares[k] / draws).isCloseTo(variance, within(error));
    }
  }

  @Test
  void tinyCountsGiveProbabilitiesAndNotNothing() {
    double[] p = {1e-6, 1e-6};
    GammaDraw.dirichlet(new RandomStream(5), p, p);
    assertThat(p[0] + p[1]).isEqualTo(1);
    assertThat(GammaDraw.beta(new RandomStream(5), 1e-6, 1e-6)).isBetween(0.0, 1.0);
  }

  @Test
  void noCountsAreRefused() {
    assertThatThrownBy(() -> GammaDraw.dirichlet(new RandomStream(1), new double[2], new double[2]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a Dirichlet distribution needs a count above 0");
  }
}
