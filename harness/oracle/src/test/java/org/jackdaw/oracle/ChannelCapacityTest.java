package org.jackdaw.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ChannelCapacityTest {

  private static final Offset<Double> DIGITS = within(1e-9);

  private static double capacity(double[][] channel) {
    return ChannelCapacity.of(channel, 1e-10);
  }

  private static double entropy(double p) {
    return -p * StrictMath.log(p) - (1 - p) * StrictMath.log(1 - p);
  }

  /** Textbook: ln 2 - H(p). */
  @Test
  void binarySymmetricChannel() {
    assertThat(capacity(new double[][] {{0.9, 0.1}, {0.1, 0.9}}))
        .isCloseTo(StrictMath.log(2) - entropy(0.1), DIGITS);
  }

  /** Textbook: (1 - e) ln 2. */
  @Test
  void erasureChannel() {
    assertThat(capacity(new double[][] {{0.7, 0.3, 0}, {0, 0.3, 0.7}}))
        .isCloseTo(0.7 * StrictMath.log(2), DIGITS);
  }

  /** Textbook, inputs not used equally: ln(1 + (1 - p) p^(p / (1 - p))). */
  @Test
  void channelWithOneNoisyInput() {
    double p = 0.3;
    assertThat(capacity(new double[][] {{1, 0}, {p, 1 - p}}))
        .isCloseTo(StrictMath.log(1 + (1 - p) * StrictMath.pow(p, p / (1 - p))), DIGITS);
  }

  @Test
  void anInputThatChangesNothingSendsNothing() {
    assertThat(capacity(new double[][] {{0.2, 0.8}, {0.2, 0.8}})).isCloseTo(0, DIGITS);
    assertThat(capacity(new double[][] {{0.2, 0.8}})).isCloseTo(0, DIGITS);
  }

  @Test
  void toleranceZeroIsRefused() {
    assertThatThrownBy(() -> ChannelCapacity.of(new double[][] {{1}}, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the tolerance must be above 0, got 0.0");
  }
}
