package org.jackdaw.baselines.neural.net;

/** Applies an activation to every number. */
final class Nonlinear extends Weightless {

  private final Activation activation;

  Nonlinear(Activation activation, int width, int rows) {
    super(width, rows);
    this.activation = activation;
  }

  @Override
  public void forward(double[] weights, double[] input, int times, int lanes) {
    activation.apply(input, times * lanes * outputs(), output());
  }

  @Override
  public void propagate(
      double[] weights, double[] outputGradient, double[] inputGradient, int times, int lanes) {
    activation.propagate(output(), outputGradient, times * lanes * outputs(), inputGradient);
  }
}
