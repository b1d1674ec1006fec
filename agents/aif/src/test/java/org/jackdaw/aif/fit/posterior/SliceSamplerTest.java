package org.jackdaw.aif.fit.posterior;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.hipparchus.distribution.continuous.GammaDistribution;
import org.jackdaw.api.random.SeedTree;
import org.junit.jupiter.api.Test;

class SliceSamplerTest {

  private static Draws sample(LogDensity density, int draws, long seed) {
    Mode mode = ModeSearch.from(density, List.of(new double[density.dimension()]));
    LaplaceApproximation around = LaplaceApproximation.at(density, mode);
    return new SliceSampler(4, 100, draws).sample(density, around, SeedTree.root(seed));
  }

  @Test
  void drawsFromATiltedNormal() {
    Draws draws = sample(Densities.tilted(), 5_000, 1);

    // 4 standard errors of the effective size
    assertThat(draws.effectiveSize(1)).isGreaterThan(4_000);
    assertThat(draws.mean(0)).isCloseTo(1, within(4 * 0.3 / 63));
    assertThat(draws.mean(1)).isCloseTo(-2, within(4 * 2 / 63.0));
    assertThat(draws.deviation(0)).isCloseTo(0.3, within(4 * 0.3 / 89));
    assertThat(draws.rHat(0)).isLessThan(1.01);
    assertThat(draws.rHat(1)).isLessThan(1.01);
  }

  @Test
  void drawsTheSkewThatLaplaceMisses() {
    Draws draws = sample(Densities.logGamma(2), 5_000, 2);
    GammaDistribution gamma = new GammaDistribution(2, 1);

    for (double p : new double[] {0.025, 0.25, 0.5, 0.75, 0.975}) {
      double below = 0;
      double quantile = StrictMath.log(gamma.inverseCumulativeProbability(p));
      for (int d = 0; d < draws.size(); d++) {
        below += draws.point(d)[0] < quantile ? 1.0 / draws.size() : 0;
      }
      double error = StrictMath.sqrt(p * (1 - p) / draws.effectiveSize(0));
      assertThat(below).isCloseTo(p, within(4 * error));
    }
  }

  @Test
  void isTheSameForTheSameSeedAndAnotherForAnother() {
    Draws once = sample(Densities.tilted(), 10, 3);

    assertThat(sample(Densities.tilted(), 10, 3).point(17)).isEqualTo(once.point(17));
    assertThat(sample(Densities.tilted(), 10, 4).point(17)).isNotEqualTo(once.point(17));
  }

  @Test
  void interpolatesQuantiles() {
    Draws draws =
        new Draws(new double[][][] {{{1}, {2}, {3}, {4}}, {{5}, {6}, {7}, {8}}}); // 0..7 of 8

    assertThat(draws.quantile(0, 0.5)).isEqualTo(4.5);
    assertThat(draws.quantile(0, 0.1)).isCloseTo(1.7, within(1e-12));
    assertThat(draws.mean(0)).isEqualTo(4.5);
    assertThat(draws.deviation(0)).isCloseTo(StrictMath.sqrt(6), within(1e-12));
  }

  @Test
  void refusesWhatCannotBeJudged() {
    assertThatThrownBy(() -> new SliceSampler(1, 0, 10))
        .hasMessage("slice-sampler: chains must be >= 2, got 1");
  }
}
