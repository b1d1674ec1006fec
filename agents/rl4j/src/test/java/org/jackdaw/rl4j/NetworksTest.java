package org.jackdaw.rl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.rl4j.network.CommonOutputNames;
import org.deeplearning4j.rl4j.network.QNetwork;
import org.jackdaw.encoders.EncoderKind;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

@Tag("natives")
class NetworksTest {

  private static final INDArray INPUT = Nd4j.createFromArray(new float[][] {{1, 0, 0}});
  private static final int ACTIONS = 2;

  @BeforeAll
  static void load() {
    Natives.load();
  }

  private static Networks networks(double learningRate, long seed) {
    NetworkOptions options =
        new NetworkOptions(0.9, learningRate, List.of(8), Activation.TANH, EncoderKind.WINDOW, 1);
    return new Networks(options, 3, ACTIONS, seed);
  }

  private static float[] values(QNetwork network) {
    return network
        .output(Seen.batch(new Seen(new double[] {1, 0, 0}, new boolean[ACTIONS])))
        .get(CommonOutputNames.QValues)
        .toFloatVector();
  }

  @Test
  void sameSeedGivesTheSameInitialWeightsAndAnotherSeedOthers() {
    assertThat(values(networks(0.1, 1).values())).isEqualTo(values(networks(0.1, 1).values()));
    assertThat(values(networks(0.1, 2).values())).isNotEqualTo(values(networks(0.1, 1).values()));
  }

  @Test
  void aCloneSaysTheSame() {
    QNetwork network = networks(0.1, 1).duelling();

    assertThat(values(network.clone())).isEqualTo(values(network));
  }

  /** The first step of Adam moves every parameter by the learning rate, whatever the gradient. */
  @Test
  void theLearningRateIsTheLengthOfAdamsFirstStep() {
    assertThat(firstStep(0.1)).isCloseTo(0.1, within(1e-4));
    assertThat(firstStep(0.001)).isCloseTo(0.001, within(1e-6));
  }

  private static double firstStep(double learningRate) {
    ComputationGraph graph = networks(learningRate, 1).duellingGraph();
    double before = graph.getLayer("value").getParam("b").getDouble(0, 0);
    graph.fit(
        new INDArray[] {INPUT}, new INDArray[] {Nd4j.createFromArray(new float[][] {{9, 9}})});
    return graph.getLayer("value").getParam("b").getDouble(0, 0) - before;
  }

  @Test
  void aDuelingNetworkAddsTheValueToTheAdvantagesLessTheirMean() {
    ComputationGraph graph = networks(0.1, 1).duellingGraph();

    Map<String, INDArray> layers = graph.feedForward(INPUT, false);

    double value = layers.get("value").getDouble(0, 0);
    INDArray advantages = layers.get("advantage");
    double first = advantages.getDouble(0, 0);
    double second = advantages.getDouble(0, 1);
    INDArray out = graph.outputSingle(INPUT);
    assertThat(out.getDouble(0, 0)).isCloseTo(value + first - (first + second) / 2, within(1e-6));
    assertThat(out.getDouble(0, 1)).isCloseTo(value + second - (first + second) / 2, within(1e-6));
    assertThat(first).isNotEqualTo(second);
  }

  @Test
  void theSumOfADuelingNetworkDoesNotLearnButWhatItSumsDoes() {
    ComputationGraph graph = networks(0.1, 1).duellingGraph();
    INDArray label = Nd4j.createFromArray(new float[][] {{2, -1}});

    for (int i = 0; i < 200; i++) {
      graph.fit(new INDArray[] {INPUT}, new INDArray[] {label});
    }

    assertThat(graph.getLayer("head").getParam("W").toFloatMatrix())
        .isDeepEqualTo(new float[][] {{1, 1}, {0.5f, -0.5f}, {-0.5f, 0.5f}});
    assertThat(graph.outputSingle(INPUT).getDouble(0, 0)).isCloseTo(2, within(0.02));
    assertThat(graph.outputSingle(INPUT).getDouble(0, 1)).isCloseTo(-1, within(0.02));
  }
}
