package org.jackdaw.baselines.neural.net;

import java.util.Arrays;
import java.util.List;

/**
 * A network with the buffers of one pass. Input and output are rows, time by time and within a time
 * one per lane: row = time x lanes + lane. Without recurrent units time means nothing. It allocates
 * when it is made and never after. Not thread-safe.
 */
public final class Network {

  private final Layer[] layers;
  private final double[][] gradients; // by the output of each layer but the last
  private final double[] weights;
  private double[] input;
  private int times;
  private int lanes;

  /**
   * A network over weights that it shares.
   *
   * @param shape its shape
   * @param weights weights of that shape, read at each pass
   * @param times largest number of times in a pass
   * @param lanes largest number of lanes in a pass
   */
  public Network(Architecture shape, Weights weights, int times, int lanes) {
    List<Layer> made = shape.layers(times, lanes);
    this.layers = made.toArray(new Layer[0]);
    this.weights = weights.values();
    this.gradients = new double[layers.length - 1][];
    for (int i = 0; i < gradients.length; i++) {
      gradients[i] = new double[layers[i].output().length];
    }
  }

  /**
   * Works out the outputs, from the state to start from.
   *
   * @param rows input rows, kept until {@link #backward}
   * @param times number of times
   * @param lanes number of lanes
   * @return output rows, live until the next pass
   */
  public double[] forward(double[] rows, int times, int lanes) {
    this.input = rows;
    this.times = times;
    this.lanes = lanes;
    double[] latest = rows;
    for (Layer layer : layers) {
      layer.forward(weights, latest, times, lanes);
      latest = layer.output();
    }
    return latest;
  }

  /**
   * Adds the gradient by the weights, after {@link #forward}, which gives the state to start from
   * no gradient.
   *
   * @param byOutput gradient of the loss by the output rows
   * @param gradient added to
   */
  public void backward(double[] byOutput, Gradient gradient) {
    double[] latest = byOutput;
    for (int i = layers.length - 1; i >= 0; i--) {
      double[] fed = i == 0 ? input : layers[i - 1].output();
      layers[i].accumulate(weights, fed, latest, gradient.values(), times, lanes);
      if (i > 0) {
        layers[i].propagate(weights, latest, gradients[i - 1], times, lanes);
        latest = gradients[i - 1];
      }
    }
  }

  /** Makes the state after the latest pass the one to start from. */
  public void carry() {
    for (Layer layer : layers) {
      layer.carry(times, lanes);
    }
  }

  /** Makes every lane start from a state of zeros. */
  public void forget() {
    for (Layer layer : layers) {
      Arrays.fill(layer.start(), 0);
    }
  }

  /**
   * Starts from where another network starts.
   *
   * @param other a network of the same shape and number of lanes
   */
  public void startLike(Network other) {
    for (int i = 0; i < layers.length; i++) {
      double[] from = other.layers[i].start();
      System.arraycopy(from, 0, layers[i].start(), 0, from.length);
    }
  }
}
