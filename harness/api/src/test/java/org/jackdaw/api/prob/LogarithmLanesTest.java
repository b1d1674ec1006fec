package org.jackdaw.api.prob;

import static org.assertj.core.api.Assertions.assertThat;

import org.jackdaw.api.random.RandomStream;
import org.junit.jupiter.api.Test;

class LogarithmLanesTest {

  private static void sameBits(double... x) {
    double[] logs = new double[x.length];
    new LogarithmLanes(x.length).of(x, x.length, logs);
    for (int i = 0; i < x.length; i++) {
      assertThat(Double.doubleToLongBits(logs[i]))
          .as("ln %s", x[i])
          .isEqualTo(Double.doubleToLongBits(Logarithm.of(x[i])));
    }
  }

  @Test
  void agreesToTheBitOnProbabilities() {
    RandomStream random = new RandomStream(3);
    double[] x = new double[20_000];
    for (int i = 0; i < x.length; i++) {
      x[i] = i % 2 == 0 ? random.nextDouble() : StrictMath.pow(2, -1022 * random.nextDouble());
    }
    sameBits(x);
  }

  @Test
  void agreesToTheBitOnEveryNormalMagnitude() {
    RandomStream random = new RandomStream(4);
    double[] x = new double[2046];
    for (int i = 0; i < x.length; i++) {
      x[i] = StrictMath.scalb(1 + random.nextDouble(), i - 1022);
    }
    sameBits(x);
  }

  @Test
  void agreesWhereNumbersAreRare() {
    sameBits(0.5, 0, 1, 1 - 0x1p-6, 1 + 0x1p-5, 1 - 0x1p-5, 0.25, 0.7071067811865476);
    sameBits(Double.MIN_VALUE, Double.MIN_NORMAL, 1e-310, -1, -0.0, 2, Double.MAX_VALUE);
    sameBits(Double.POSITIVE_INFINITY, Double.NaN, Double.NEGATIVE_INFINITY, 3);
  }

  @Test
  void leavesTheRestOfTheTargetAlone() {
    double[] logs = {7, 7, 7};
    new LogarithmLanes(3).of(new double[] {2, 4, 8}, 2, logs);
    assertThat(logs).containsExactly(Logarithm.of(2), Logarithm.of(4), 7);
  }
}
