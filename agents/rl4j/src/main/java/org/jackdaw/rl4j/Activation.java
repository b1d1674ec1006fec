package org.jackdaw.rl4j;

/** What follows a hidden layer. */
public enum Activation {
  /** Rectified linear. */
  RELU(org.nd4j.linalg.activations.Activation.RELU),
  /** Hyperbolic tangent. */
  TANH(org.nd4j.linalg.activations.Activation.TANH);

  private final org.nd4j.linalg.activations.Activation function;

  Activation(org.nd4j.linalg.activations.Activation function) {
    this.function = function;
  }

  /** What the network library calls it. */
  org.nd4j.linalg.activations.Activation function() {
    return function;
  }
}
