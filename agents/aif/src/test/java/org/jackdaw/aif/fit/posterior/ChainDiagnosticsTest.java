package org.jackdaw.aif.fit.posterior;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.LongStream;
import org.jackdaw.api.random.SeedTree;
import org.junit.jupiter.api.Test;

/** The literals are those of ArviZ 0.21.0, {@code rhat(method="rank")} and {@code ess("bulk")}. */
class ChainDiagnosticsTest {

  @Test
  void judgesTwoShortChainsAsArvizDoes() {
    double[][] chains = {
      {0.3, 1.2, -0.4, 0.8, 1.9, 0.1, -1.1, 0.5}, {2.2, 1.4, 0.9, 1.7, 2.9, 0.2, 1.1, 3.0}
    };

    assertThat(ChainDiagnostics.rHat(chains)).isCloseTo(1.1169299957708767, within(1e-9));
    assertThat(ChainDiagnostics.effectiveSize(chains)).isCloseTo(19.265919722494797, within(1e-6));
  }

  @Test
  void judgesCorrelatedChainsAsArvizDoes() {
    double[][] chains = chains(0.8, 60, 1, 2, 3, 4);

    assertThat(ChainDiagnostics.rHat(chains)).isCloseTo(1.0876979117479872, within(1e-9));
    assertThat(ChainDiagnostics.effectiveSize(chains)).isCloseTo(39.77636156771597, within(1e-6));
  }

  @Test
  void sharesRanksBetweenTiesAsArvizDoes() {
    double[][] chains =
        Arrays.stream(chains(0.8, 60, 1, 2, 3, 4))
            .map(c -> Arrays.stream(c).map(x -> StrictMath.rint(x * 10) / 10).toArray())
            .toArray(double[][]::new);

    assertThat(ChainDiagnostics.rHat(chains)).isCloseTo(1.088326699018585, within(1e-9));
    assertThat(ChainDiagnostics.effectiveSize(chains)).isCloseTo(39.919415721141675, within(1e-6));
  }

  @Test
  void seesAChainThatIsWiderAndCapsWhatAlternationIsWorth() {
    double[][] chains = chains(-0.5, 61, 5, 6, 7);
    chains[2] = Arrays.stream(chains[2]).map(x -> 3 * x).toArray();

    assertThat(ChainDiagnostics.rHat(chains)).isCloseTo(1.1970333529936594, within(1e-9));
    assertThat(ChainDiagnostics.effectiveSize(chains)).isCloseTo(405.9490509185951, within(1e-6));
  }

  @Test
  void countsWhatAnAutoregressiveChainIsWorth() {
    // x' = 0.9 x + e has integrated time (1 + 0.9) / (1 - 0.9) = 19
    double[][] chains = new double[4][20_000];
    for (int c = 0; c < 4; c++) {
      var random = SeedTree.root(c).stream();
      for (int t = 1; t < chains[c].length; t++) {
        chains[c][t] = 0.9 * chains[c][t - 1] + random.nextGaussian();
      }
    }

    assertThat(ChainDiagnostics.effectiveSize(chains)).isCloseTo(80_000 / 19.0, within(400.0));
    assertThat(ChainDiagnostics.rHat(chains)).isLessThan(1.005);
  }

  /** Autoregressive chains on a linear congruential generator that any language repeats exactly. */
  private static double[][] chains(double rho, int length, long... seeds) {
    return LongStream.of(seeds).mapToObj(s -> chain(rho, length, s)).toArray(double[][]::new);
  }

  private static double[] chain(double rho, int length, long seed) {
    double[] chain = new double[length];
    long u = seed;
    double v = 0;
    for (int t = 0; t < length; t++) {
      u = (u * 1103515245 + 12345) % 2147483648L;
      v = rho * v + (u / 2147483648.0 - 0.5);
      chain[t] = v;
    }
    return chain;
  }
}
