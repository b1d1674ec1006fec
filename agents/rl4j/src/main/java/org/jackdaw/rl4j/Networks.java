package org.jackdaw.rl4j;

import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.graph.MergeVertex;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.LossLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.misc.FrozenLayerWithBackprop;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.weights.WeightInit;
import org.deeplearning4j.rl4j.network.ActorCriticNetwork;
import org.deeplearning4j.rl4j.network.QNetwork;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/**
 * Builds networks. RL4J's own factories give every network the same initial weights whatever the
 * seed, and take no notice of the learning rate.
 */
final class Networks {

  private static final String INPUT = "input";
  private static final String VALUE = "value";
  private static final String ADVANTAGE = "advantage";
  private static final String JOINED = "joined";
  private static final String HEAD = "head";
  private static final String LOSS = "loss";
  private static final String POLICY = "policy";

  private final NetworkOptions options;
  private final int inputs;
  private final int actions;
  private final long seed;

  /**
   * Builds for one agent.
   *
   * @param options layers and learning rate
   * @param inputs length of an observation
   * @param actions number of actions
   * @param seed of the initial weights
   */
  Networks(NetworkOptions options, int inputs, int actions, long seed) {
    this.options = options;
    this.inputs = inputs;
    this.actions = actions;
    this.seed = seed;
  }

  /** Values of actions, straight from the last hidden layer. */
  QNetwork values() {
    GraphBuilder graph = hidden();
    graph.addLayer(HEAD, output(actions), last());
    return QNetwork.builder().withNetwork(initialised(graph.setOutputs(HEAD))).build();
  }

  /**
   * Values of actions as a value and advantages less their mean (Wang et al. 2016,
   * arXiv:1511.06581, equation 9). The sum is a linear layer that does not learn.
   */
  QNetwork duelling() {
    return QNetwork.builder().withNetwork(duellingGraph()).build();
  }

  /** The network of {@link #duelling}. */
  ComputationGraph duellingGraph() {
    GraphBuilder graph = hidden();
    graph.addLayer(VALUE, linear(width(), 1, true), last());
    graph.addLayer(ADVANTAGE, linear(width(), actions, true), last());
    graph.addVertex(JOINED, new MergeVertex(), VALUE, ADVANTAGE);
    graph.addLayer(HEAD, new FrozenLayerWithBackprop(linear(1 + actions, actions, false)), JOINED);
    graph.addLayer(
        LOSS,
        new LossLayer.Builder(LossFunction.MSE).activation(Activation.IDENTITY).build(),
        HEAD);
    ComputationGraph network = initialised(graph.setOutputs(LOSS));
    join(network.getLayer(HEAD).getParam("W"));
    return network;
  }

  private void join(INDArray weights) {
    for (int a = 0; a < actions; a++) {
      weights.putScalar(0, a, 1);
      for (int b = 0; b < actions; b++) {
        weights.putScalar(1 + b, a, (a == b ? 1 : 0) - 1.0 / actions);
      }
    }
  }

  /** A value and a policy that share the hidden layers. */
  ActorCriticNetwork actorCritic() {
    return ActorCriticNetwork.builder().withCombinedNetwork(actorCriticGraph()).build();
  }

  /** The network of {@link #actorCritic}. */
  ComputationGraph actorCriticGraph() {
    GraphBuilder graph = hidden();
    graph.addLayer(VALUE, output(1), last());
    OutputLayer policy =
        new OutputLayer.Builder(new AllowedPolicyLoss())
            .activation(Activation.SOFTMAX)
            .nIn(width())
            .nOut(actions)
            .build();
    graph.addLayer(POLICY, policy, last());
    return initialised(graph.setOutputs(VALUE, POLICY));
  }

  private GraphBuilder hidden() {
    GraphBuilder graph =
        new NeuralNetConfiguration.Builder()
            .seed(seed)
            .updater(new Adam(options.learningRate()))
            .weightInit(WeightInit.XAVIER)
            .graphBuilder()
            .addInputs(INPUT);
    int width = inputs;
    for (int layer = 0; layer < options.hidden().size(); layer++) {
      int next = options.hidden().get(layer);
      DenseLayer dense =
          new DenseLayer.Builder()
              .nIn(width)
              .nOut(next)
              .activation(options.activation().function())
              .build();
      graph.addLayer(name(layer), dense, layer == 0 ? INPUT : name(layer - 1));
      width = next;
    }
    return graph;
  }

  private static String name(int layer) {
    return "hidden" + layer;
  }

  private String last() {
    return name(options.hidden().size() - 1);
  }

  private int width() {
    return options.hidden().get(options.hidden().size() - 1);
  }

  private OutputLayer output(int size) {
    return new OutputLayer.Builder(LossFunction.MSE)
        .activation(Activation.IDENTITY)
        .nIn(width())
        .nOut(size)
        .build();
  }

  private static DenseLayer linear(int from, int to, boolean bias) {
    return new DenseLayer.Builder()
        .nIn(from)
        .nOut(to)
        .hasBias(bias)
        .activation(Activation.IDENTITY)
        .build();
  }

  private static ComputationGraph initialised(GraphBuilder graph) {
    // a world may have a single action, of which the check of the output layer disapproves
    ComputationGraph network = new ComputationGraph(graph.validateOutputLayerConfig(false).build());
    network.init();
    return network;
  }
}
