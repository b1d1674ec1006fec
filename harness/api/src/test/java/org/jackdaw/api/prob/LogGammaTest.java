package org.jackdaw.api.prob;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LogGammaTest {

  @Test
  void isTheLogarithmOfFactorials() {
    double factorial = 1;
    for (int n = 1; n <= 20; n++) {
      assertThat(LogGamma.of(n)).isCloseTo(StrictMath.log(factorial), within(1e-13));
      factorial *= n;
    }
  }

  @Test
  void knowsTheHalf() {
    assertThat(LogGamma.of(0.5)).isCloseTo(StrictMath.log(StrictMath.PI) / 2, within(1e-14));
  }

  /** ln gamma(x + 1) = ln gamma(x) + ln x, also far from the integers. */
  @Test
  void obeysTheRecurrence() {
    for (double x : new double[] {1e-7, 0.03, 0.9, 3.7, 11.4, 11.99, 12.01, 45.6, 1234.5}) {
      double difference = LogGamma.of(x + 1) - LogGamma.of(x);
      double size = StrictMath.max(1, LogGamma.of(x));
      assertThat(difference).isCloseTo(StrictMath.log(x), within(1e-14 * size * 4));
    }
  }

  @Test
  void refusesWhatHasNoRealLogarithm() {
    assertThatIllegalArgumentException().isThrownBy(() -> LogGamma.of(0));
  }
}
