package org.jackdaw.api.prob;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CategoricalTest {

  @Test
  void normalisesInPlaceAndSaysBySum() {
    double[] weights = {1, 3};
    assertThat(Categorical.normalise(weights)).isEqualTo(4);
    assertThat(weights).containsExactly(0.25, 0.75);
  }

  @Test
  void refusesWeightsWithoutAUsableSum() {
    assertThatThrownBy(() -> Categorical.normalise(new double[2]))
        .isInstanceOf(ArithmeticException.class)
        .hasMessage("cannot normalise weights that sum to 0.0");
    assertThatThrownBy(() -> Categorical.normalise(new double[] {Double.NaN}))
        .isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> Categorical.normalise(new double[] {1, Double.POSITIVE_INFINITY}))
        .isInstanceOf(ArithmeticException.class);
  }

  @Test
  void softmaxOfLogWeightsIsTheirRatioHoweverLarge() {
    double[] weights = {1000, 1000 + StrictMath.log(3), Double.NEGATIVE_INFINITY};
    Categorical.softmax(weights);
    assertThat(weights).containsExactly(new double[] {0.25, 0.75, 0}, within(1e-12));
  }

  @Test
  void entropyIsInNatsWithZeroForImpossibleOutcomes() {
    // -(3/4 ln 3/4 + 1/4 ln 1/4) = 0.5623351446188083
    assertThat(Categorical.entropy(new double[] {0.75, 0, 0.25}))
        .isCloseTo(0.5623351446188083, within(1e-15));
    assertThat(Nats.toBits(Categorical.entropy(new double[] {0.5, 0.5}))).isEqualTo(1);
  }

  @Test
  void divergenceIsInfiniteWhereTheSecondMissesSupport() {
    // 3/4 ln (3/2) + 1/4 ln (1/2) = 0.13081203594113694
    assertThat(Categorical.divergence(new double[] {0.75, 0.25}, new double[] {0.5, 0.5}))
        .isCloseTo(0.13081203594113694, within(1e-15));
    assertThat(Categorical.divergence(new double[] {0.5, 0.5}, new double[] {1, 0}))
        .isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(Categorical.divergence(new double[] {1, 0}, new double[] {0.5, 0.5}))
        .isCloseTo(StrictMath.log(2), within(1e-15));
  }

  @Test
  void samplesByTheCumulativeSum() {
    double[] p = {0, 0.25, 0, 0.75};
    assertThat(Categorical.sample(p, 0)).isEqualTo(1);
    assertThat(Categorical.sample(p, 0.2499)).isEqualTo(1);
    assertThat(Categorical.sample(p, 0.25)).isEqualTo(3);
    assertThat(Categorical.sample(new double[] {0.5, 0.4999999999, 0}, 0.99999999999)).isEqualTo(1);
  }
}
