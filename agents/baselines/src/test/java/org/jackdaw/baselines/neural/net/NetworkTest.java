package org.jackdaw.baselines.neural.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.jackdaw.api.random.RandomStream;
import org.jackdaw.baselines.neural.net.Architecture.Head;
import org.junit.jupiter.api.Test;

class NetworkTest {

  private static Weights weights(double... values) {
    return new Weights(values);
  }

  @Test
  void aHiddenLayerIsAsWorkedOutByHand() {
    Architecture shape = new Architecture(2, List.of(2), Activation.RELU, 0, Head.LINEAR, 1);
    // hidden: (1 + 2 2 + 0.5, 3 - 2 4 - 1) = (5.5, -6), of which (5.5, 0) is left
    Weights weights = weights(1, 3, 2, -4, 0.5, -1, 10, 20, 0.25);
    double[] outputs = new Network(shape, weights, 1, 1).forward(new double[] {1, 2}, 1, 1);
    assertThat(outputs).containsExactly(55.25);
  }

  @Test
  void theDuelingHeadAddsTheAdvantageLessItsMean() {
    Architecture shape = new Architecture(1, List.of(), Activation.RELU, 0, Head.DUELING, 2);
    // value 2, advantages 5 and 1, of mean 3
    Weights weights = weights(2, 5, 1, 0, 0, 0);
    assertThat(new Network(shape, weights, 1, 1).forward(new double[] {1}, 1, 1))
        .containsExactly(4, 0);
  }

  @Test
  void aGatedUnitIsAsWorkedOutByHand() {
    Architecture shape = new Architecture(1, List.of(), Activation.RELU, 1, Head.LINEAR, 1);
    // W = (1, 0, 0), b = (0, 0, 1), U = (0, 0, 2), c = 3, output = state
    Weights weights = weights(1, 0, 0, 0, 0, 1, 0, 0, 2, 3, 1, 0);
    double[] states = new Network(shape, weights, 2, 1).forward(new double[] {0, 2}, 2, 1);
    double first = 0.5 * Math.tanh(1 + 0.5 * 3); // reset and update are logistic(0)
    double reset = 1 / (1 + Math.exp(-2));
    double second = 0.5 * Math.tanh(1 + reset * (2 * first + 3)) + 0.5 * first;
    assertThat(states[0]).isCloseTo(first, within(1e-15));
    assertThat(states[1]).isCloseTo(second, within(1e-15));
  }

  @Test
  void aCarriedStateGoesOnWhereOnePassWouldHave() {
    Architecture shape = new Architecture(3, List.of(4), Activation.TANH, 5, Head.LINEAR, 2);
    Weights weights = shape.draw(new RandomStream(3));
    double[] input = {1, 0, 0, 0, 1, 0, 0, 0, 1};
    double[] whole = new Network(shape, weights, 3, 1).forward(input, 3, 1).clone();
    Network stepwise = new Network(shape, weights, 1, 1);
    for (int t = 0; t < 3; t++) {
      double[] row = {input[3 * t], input[3 * t + 1], input[3 * t + 2]};
      double[] now = stepwise.forward(row, 1, 1);
      assertThat(now).containsExactly(whole[2 * t], whole[2 * t + 1]);
      stepwise.carry();
    }
    Network other = new Network(shape, weights, 2, 1);
    other.startLike(stepwise);
    assertThat(other.forward(input, 1, 1)[0]).isNotEqualTo(whole[0]);
    other.forget();
    assertThat(other.forward(input, 1, 1)[0]).isEqualTo(whole[0]);
  }

  @Test
  void weightsStartWithinTheirBoundsAndBiasesAtZero() {
    Architecture shape = new Architecture(6, List.of(50), Activation.RELU, 0, Head.LINEAR, 4);
    Weights weights = shape.draw(new RandomStream(1));
    assertThat(weights.size()).isEqualTo(6 * 50 + 50 + 50 * 4 + 4);
    double largest = 0;
    for (int i = 0; i < 300; i++) {
      largest = Math.max(largest, Math.abs(weights.get(i)));
    }
    assertThat(largest).isBetween(0.95, 1.0); // He's bound: the root of 6 / 6
    for (int i = 300; i < 350; i++) {
      assertThat(weights.get(i)).isZero();
    }
    double bound = Math.sqrt(6.0 / 54);
    for (int i = 350; i < 550; i++) {
      assertThat(weights.get(i)).isBetween(-bound, bound);
    }
  }

  @Test
  void weightsFollowFromTheirSeed() {
    Architecture shape = new Architecture(6, List.of(5), Activation.TANH, 0, Head.LINEAR, 4);
    assertThat(shape.draw(new RandomStream(1)).values())
        .containsExactly(shape.draw(new RandomStream(1)).values())
        .isNotEqualTo(shape.draw(new RandomStream(2)).values());
  }

  @Test
  void adamsFirstStepsAreThoseWorkedOutByHand() {
    Weights weights = weights(1, 1);
    Adam adam = new Adam(0.1, 1e-8, weights);
    Gradient gradient = new Gradient(weights);
    gradient.values()[0] = 2;
    adam.step(weights, gradient);
    // means corrected: 2, 4; the step is 0.1 x 2 / (2 + 1e-8)
    assertThat(weights.get(0)).isCloseTo(1 - 0.1 * 2 / (2 + 1e-8), within(1e-15));
    assertThat(weights.get(1)).isEqualTo(1);
    gradient.values()[0] = -1;
    adam.step(weights, gradient);
    // mean 0.9 x 0.2 - 0.1 = 0.08 over 1 - 0.81, square 0.999 x 0.004 + 0.001 over 1 - 0.998001
    double mean = 0.08 / 0.19;
    double square = 0.004996 / 0.001999;
    assertThat(weights.get(0))
        .isCloseTo(
            1 - 0.1 * 2 / (2 + 1e-8) - 0.1 * mean / (Math.sqrt(square) + 1e-8), within(1e-14));
  }

  @Test
  void aLongGradientIsScaledDownAndAShortOneLeft() {
    Gradient gradient = new Gradient(weights(0, 0, 0, 0, 0));
    gradient.values()[0] = 3;
    gradient.values()[4] = 4;
    gradient.clip(5);
    assertThat(gradient.get(0)).isEqualTo(3);
    gradient.clip(1);
    assertThat(gradient.get(0)).isCloseTo(0.6, within(1e-15));
    assertThat(gradient.get(4)).isCloseTo(0.8, within(1e-15));
  }

  @Test
  void theHyperbolicTangentIsThatOfTheLibrary() {
    for (double x = -30; x <= 30; x += 0.37) {
      assertThat(Activation.tanh(x)).isCloseTo(StrictMath.tanh(x), within(3e-16));
    }
    assertThat(Activation.logistic(-800)).isZero();
    assertThat(Activation.logistic(800)).isEqualTo(1);
  }

  @Test
  void sizesBelowOneAreRefused() {
    assertThatThrownBy(() -> new Architecture(3, List.of(4, 0), Activation.RELU, 0, Head.LINEAR, 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("sizes of at least 1");
  }
}
