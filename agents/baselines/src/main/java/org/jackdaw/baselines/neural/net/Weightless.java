package org.jackdaw.baselines.neural.net;

import org.jackdaw.api.random.RandomStream;

/** A layer without weights. */
abstract class Weightless implements Layer {

  private final int outputs;
  private final double[] output;

  Weightless(int outputs, int rows) {
    this.outputs = outputs;
    this.output = new double[rows * outputs];
  }

  @Override
  public final int outputs() {
    return outputs;
  }

  @Override
  public final int weights() {
    return 0;
  }

  @Override
  public final void initialise(double[] weights, RandomStream random) {
    // there is nothing to draw
  }

  @Override
  public final double[] output() {
    return output;
  }

  @Override
  public final void accumulate(
      double[] weights,
      double[] input,
      double[] outputGradient,
      double[] gradient,
      int times,
      int lanes) {
    // there is nothing to add to
  }
}
