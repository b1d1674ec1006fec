package org.jackdaw.baselines.neural.net;

import java.util.Arrays;
import org.jackdaw.api.random.RandomStream;

/** Every output is a weighted sum of all inputs and a bias; weights [inputs, outputs], biases. */
final class Dense implements Layer {

  private final int inputs;
  private final int outputs;
  private final int at;
  private final double bound;
  private final double[] output;
  private final double[] transposed;

  /** A layer whose weights stand from a place on and start uniform within a bound; biases at 0. */
  Dense(int inputs, int outputs, int at, double bound, int rows) {
    this.inputs = inputs;
    this.outputs = outputs;
    this.at = at;
    this.bound = bound;
    this.output = new double[rows * outputs];
    this.transposed = new double[inputs * outputs];
  }

  /** The bound that keeps the variance through positive parts (He et al. 2015). */
  static double he(int inputs) {
    return Math.sqrt(6.0 / inputs);
  }

  /** The bound that keeps it both ways through nearly linear functions (Glorot and Bengio 2010). */
  static double xavier(int inputs, int outputs) {
    return Math.sqrt(6.0 / (inputs + outputs));
  }

  /** Draws numbers within a bound. */
  static void draw(double[] weights, int from, int count, double bound, RandomStream random) {
    for (int i = from; i < from + count; i++) {
      weights[i] = bound * (2 * random.nextDouble() - 1);
    }
  }

  private int biases() {
    return at + inputs * outputs;
  }

  @Override
  public int outputs() {
    return outputs;
  }

  @Override
  public int weights() {
    return (inputs + 1) * outputs;
  }

  @Override
  public void initialise(double[] weights, RandomStream random) {
    draw(weights, at, inputs * outputs, bound, random);
  }

  @Override
  public double[] output() {
    return output;
  }

  @Override
  public void forward(double[] weights, double[] input, int times, int lanes) {
    int rows = times * lanes;
    Matrices.fillRows(weights, biases(), rows, outputs, output);
    Matrices.multiply(input, 0, rows, inputs, weights, at, outputs, output, 0);
  }

  @Override
  public void accumulate(
      double[] weights,
      double[] input,
      double[] outputGradient,
      double[] gradient,
      int times,
      int lanes) {
    int rows = times * lanes;
    Matrices.multiplyTransposed(input, 0, rows, inputs, outputGradient, 0, outputs, gradient, at);
    Matrices.sumRows(outputGradient, rows, outputs, gradient, biases());
  }

  @Override
  public void propagate(
      double[] weights, double[] outputGradient, double[] inputGradient, int times, int lanes) {
    int rows = times * lanes;
    Arrays.fill(inputGradient, 0, rows * inputs, 0);
    Matrices.transpose(weights, at, inputs, outputs, transposed);
    Matrices.multiply(outputGradient, 0, rows, outputs, transposed, 0, inputs, inputGradient, 0);
  }
}
