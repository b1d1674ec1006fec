package org.jackdaw.baselines.neural.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.jackdaw.api.random.RandomStream;
import org.jackdaw.baselines.neural.net.Architecture.Head;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Gradients against central differences of the loss, weight by weight. */
class NetworkGradientTest {

  private static final int TIMES = 4;
  private static final int LANES = 3;
  private static final int ROWS = TIMES * LANES;
  private static final double STEP = 1e-5;

  private final RandomStream random = new RandomStream(11);

  static Stream<Architecture> shapes() {
    return Stream.of(
        new Architecture(5, List.of(), Activation.RELU, 0, Head.LINEAR, 3),
        new Architecture(5, List.of(7, 6), Activation.RELU, 0, Head.LINEAR, 3),
        new Architecture(5, List.of(7, 6), Activation.TANH, 0, Head.LINEAR, 3),
        new Architecture(5, List.of(7), Activation.TANH, 0, Head.DUELING, 3),
        new Architecture(5, List.of(), Activation.TANH, 4, Head.LINEAR, 3),
        new Architecture(5, List.of(6), Activation.RELU, 5, Head.DUELING, 2));
  }

  private double[] gaussian(int count) {
    double[] numbers = new double[count];
    for (int i = 0; i < count; i++) {
      numbers[i] = random.nextGaussian();
    }
    return numbers;
  }

  /** Weights with biases that are not zero. */
  private Weights weights(Architecture shape) {
    Weights weights = shape.draw(random);
    for (int i = 0; i < weights.size(); i++) {
      weights.values()[i] += 0.1 * random.nextGaussian();
    }
    return weights;
  }

  private static double squares(double[] outputs, double[] targets) {
    double loss = 0;
    for (int i = 0; i < targets.length; i++) {
      loss += 0.5 * (outputs[i] - targets[i]) * (outputs[i] - targets[i]);
    }
    return loss;
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void gradientsOfEveryLayerAreThoseOfCentralDifferences(Architecture shape) {
    Weights weights = weights(shape);
    Network network = new Network(shape, weights, TIMES, LANES);
    double[] input = gaussian(ROWS * shape.inputs());
    double[] targets = gaussian(ROWS * shape.outputs());
    double[] byOutput = network.forward(input, TIMES, LANES).clone();
    for (int i = 0; i < byOutput.length; i++) {
      byOutput[i] -= targets[i];
    }
    Gradient gradient = new Gradient(weights);
    network.backward(byOutput, gradient);
    for (int i = 0; i < weights.size(); i++) {
      double at = weights.get(i);
      weights.values()[i] = at + STEP;
      double above = squares(network.forward(input, TIMES, LANES), targets);
      weights.values()[i] = at - STEP;
      double below = squares(network.forward(input, TIMES, LANES), targets);
      weights.values()[i] = at;
      double expected = (above - below) / (2 * STEP);
      assertThat(gradient.get(i))
          .as("weight %d", i)
          .isCloseTo(expected, within(1e-6 * Math.max(1, Math.abs(expected))));
    }
  }

  @Test
  void theActorCriticsGradientIsThatOfCentralDifferences() {
    ActorCriticLoss loss = new ActorCriticLoss(4, 0.3, 0.7);
    double[] outputs = gaussian(2 * 5);
    boolean[] allowed = {true, true, true, true, true, false, true, true};
    for (int row = 0; row < 2; row++) {
      ActorCriticLoss.Step step = new ActorCriticLoss.Step(2, -1.7, 0.4);
      double[] gradient = new double[10];
      loss.gradient(outputs, allowed, row, step, 1, gradient);
      for (int i = 5 * row; i < 5 * row + 5; i++) {
        double at = outputs[i];
        outputs[i] = at + STEP;
        double above = loss.loss(outputs, allowed, row, step);
        outputs[i] = at - STEP;
        double below = loss.loss(outputs, allowed, row, step);
        outputs[i] = at;
        assertThat(gradient[i]).isCloseTo((above - below) / (2 * STEP), within(1e-6));
      }
    }
    assertThat(loss.policy(outputs, allowed, 1)[1]).isZero();
  }

  @ParameterizedTest
  @EnumSource(ErrorLoss.class)
  void theSlopeOfALossIsThatOfCentralDifferences(ErrorLoss loss) {
    for (double error : new double[] {-3, -1.01, -0.4, 0, 0.2, 0.99, 1.5}) {
      double expected = (loss.of(error + STEP) - loss.of(error - STEP)) / (2 * STEP);
      assertThat(loss.slope(error)).isCloseTo(expected, within(1e-9));
    }
    assertThat(loss.of(0.5)).isEqualTo(0.125);
    assertThat(loss.of(-3)).isEqualTo(loss == ErrorLoss.HUBER ? 2.5 : 4.5);
  }
}
