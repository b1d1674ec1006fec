package org.jackdaw.rl4j;

import org.deeplearning4j.rl4j.network.IOutputNeuralNet;
import org.deeplearning4j.rl4j.observation.Observation;
import org.deeplearning4j.rl4j.policy.Policy;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Takes the allowed action with the largest output of a network. */
final class Greedy extends Policy<Integer> {

  private final IOutputNeuralNet network;
  private final String output;

  /**
   * A policy.
   *
   * @param network read at every action
   * @param output the name of its output, one number per action
   */
  Greedy(IOutputNeuralNet network, String output) {
    this.network = network;
    this.output = output;
  }

  @Override
  public Integer nextAction(Observation observation) {
    INDArray numbers = network.output(Seen.batch(observation)).get(output);
    return ((Seen) observation).best(numbers, 0);
  }

  @Override
  @Deprecated
  public Integer nextAction(INDArray input) {
    throw new UnsupportedOperationException("an array does not say what is allowed");
  }

  @Override
  public IOutputNeuralNet getNeuralNet() {
    return network;
  }
}
