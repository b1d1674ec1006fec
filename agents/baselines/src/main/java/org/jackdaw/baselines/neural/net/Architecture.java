package org.jackdaw.baselines.neural.net;

import java.util.ArrayList;
import java.util.List;
import org.jackdaw.api.random.RandomStream;

/**
 * The shape of a network: dense hidden layers with an activation, then gated recurrent units if
 * any, then a head.
 *
 * @param inputs length of an input row, at least 1
 * @param hidden widths of the hidden layers, each at least 1, from the input on; may be empty
 * @param activation what follows each hidden layer
 * @param recurrent number of gated recurrent units, 0 for a network without memory
 * @param head the last layer
 * @param outputs length of an output row, at least 1
 */
public record Architecture(
    int inputs,
    List<Integer> hidden,
    Activation activation,
    int recurrent,
    Head head,
    int outputs) {

  /** The last layer of a network. */
  public enum Head {
    /** Each output is a weighted sum. */
    LINEAR,
    /** Outputs are a value plus advantages, less their mean. */
    DUELING
  }

  /** Checks the sizes. */
  public Architecture {
    hidden = List.copyOf(hidden);
    if (inputs < 1 || outputs < 1 || recurrent < 0 || hidden.stream().anyMatch(w -> w < 1)) {
      throw new IllegalArgumentException(
          "a network needs sizes of at least 1, got "
              + List.of(inputs, hidden, recurrent, outputs));
    }
  }

  /** The layers, with room for so many rows in a pass. */
  List<Layer> layers(int times, int lanes) {
    Stack stack = new Stack(times, lanes);
    for (int width : hidden) {
      stack.hidden(width, activation);
    }
    if (recurrent > 0) {
      stack.add(new Gru(stack.width, recurrent, stack.weights, times, lanes));
    }
    stack.head(head, outputs);
    return stack.layers;
  }

  /**
   * Weights to start from: biases are 0, all others uniform within He's bound before a positive
   * part and Glorot's elsewhere.
   *
   * @param random where they are drawn from, layer by layer
   * @return new weights
   */
  public Weights draw(RandomStream random) {
    List<Layer> layers = layers(0, 0);
    double[] weights = new double[layers.stream().mapToInt(Layer::weights).sum()];
    layers.forEach(layer -> layer.initialise(weights, random));
    return new Weights(weights);
  }

  /** Layers upon each other. */
  private final class Stack {

    private final int times;
    private final int lanes;
    private final List<Layer> layers = new ArrayList<>();
    private int width = inputs;
    private int weights;

    Stack(int times, int lanes) {
      this.times = times;
      this.lanes = lanes;
    }

    void add(Layer layer) {
      layers.add(layer);
      width = layer.outputs();
      weights += layer.weights();
    }

    void hidden(int outputs, Activation activation) {
      boolean positivePart = activation == Activation.RELU;
      dense(outputs, positivePart ? Dense.he(width) : Dense.xavier(width, outputs));
      add(new Nonlinear(activation, width, times * lanes));
    }

    private void dense(int outputs, double bound) {
      add(new Dense(width, outputs, weights, bound, times * lanes));
    }

    void head(Head head, int outputs) {
      int sums = head == Head.DUELING ? outputs + 1 : outputs;
      dense(sums, Dense.xavier(width, sums));
      if (head == Head.DUELING) {
        add(new Dueling(outputs, times * lanes));
      }
    }
  }
}
