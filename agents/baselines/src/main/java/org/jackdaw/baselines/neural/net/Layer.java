package org.jackdaw.baselines.neural.net;

import org.jackdaw.api.random.RandomStream;

/**
 * A layer of a network with the buffers of one pass. It sees rows, time by time and within a time
 * one per lane: row = time x lanes + lane. Its weights are a stretch of the network's.
 */
interface Layer {

  /** Length of an output row. */
  int outputs();

  /** Number of weights. */
  int weights();

  /** Draws the weights at the start of training. */
  void initialise(double[] weights, RandomStream random);

  /** The rows of the latest forward pass, live. */
  double[] output();

  /** Works out the output. */
  void forward(double[] weights, double[] input, int times, int lanes);

  /** Adds the gradient by the weights, for the input of the latest forward pass. */
  void accumulate(
      double[] weights,
      double[] input,
      double[] outputGradient,
      double[] gradient,
      int times,
      int lanes);

  /** Writes the gradient by the input; called after {@link #accumulate}. */
  void propagate(
      double[] weights, double[] outputGradient, double[] inputGradient, int times, int lanes);

  /** The state that lanes start from, [lanes, size], live; empty for a layer without memory. */
  default double[] start() {
    return new double[0];
  }

  /** Makes the state after the latest forward pass the one to start from. */
  default void carry(int times, int lanes) {}
}
