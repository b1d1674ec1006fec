package org.jackdaw.baselines.neural.net;

/**
 * Adam (Kingma and Ba 2015, arXiv:1412.6980, algorithm 1) with its decay rates 0.9 and 0.999: a
 * step of the learning rate times the mean gradient over the root of its mean square, both
 * corrected for their start at zero.
 */
public final class Adam {

  private static final double MEAN_DECAY = 0.9;
  private static final double SQUARE_DECAY = 0.999;

  private final double learningRate;
  private final double epsilon;
  private final double[] mean;
  private final double[] square;
  private double meanLeft = 1; // the decay rate to the power of the steps taken
  private double squareLeft = 1;

  /**
   * An optimiser at its start.
   *
   * @param learningRate about the largest change of a weight in a step, above 0
   * @param epsilon added to the root, above 0: gradients far below it change little
   * @param weights what will be changed
   */
  public Adam(double learningRate, double epsilon, Weights weights) {
    this.learningRate = learningRate;
    this.epsilon = epsilon;
    this.mean = new double[weights.size()];
    this.square = new double[weights.size()];
  }

  /**
   * Takes a step against a gradient.
   *
   * @param weights modified
   * @param gradient of the loss by them
   */
  public void step(Weights weights, Gradient gradient) {
    meanLeft *= MEAN_DECAY;
    squareLeft *= SQUARE_DECAY;
    step(
        weights.values(),
        gradient.values(),
        learningRate / (1 - meanLeft),
        1 / Math.sqrt(1 - squareLeft));
  }

  private void step(double[] weights, double[] gradient, double rate, double rootScale) {
    for (int i = 0; i < weights.length; i++) {
      double g = gradient[i];
      double m = MEAN_DECAY * mean[i] + (1 - MEAN_DECAY) * g;
      double s = SQUARE_DECAY * square[i] + (1 - SQUARE_DECAY) * g * g;
      mean[i] = m;
      square[i] = s;
      weights[i] -= rate * m / (Math.sqrt(s) * rootScale + epsilon);
    }
  }
}
