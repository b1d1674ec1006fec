package org.jackdaw.rl4j;

import java.util.function.Supplier;
import org.deeplearning4j.rl4j.network.CommonOutputNames;
import org.deeplearning4j.rl4j.network.IOutputNeuralNet;
import org.deeplearning4j.rl4j.observation.Observation;
import org.deeplearning4j.rl4j.policy.Policy;
import org.jackdaw.api.random.RandomStream;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Draws an allowed action with the probability that a network gives it. It stands in for RL4J's
 * ACPolicy, which fails when rounding leaves the probabilities short of the number drawn.
 */
final class Sampling extends Policy<Integer> {

  private final IOutputNeuralNet network;
  private final Supplier<RandomStream> chances;

  Sampling(IOutputNeuralNet network, Supplier<RandomStream> chances) {
    this.network = network;
    this.chances = chances;
  }

  @Override
  public Integer nextAction(Observation observation) {
    INDArray row =
        network.output(Seen.batch(observation)).get(CommonOutputNames.ActorCritic.Policy);
    return drawn((Seen) observation, row);
  }

  private int drawn(Seen seen, INDArray row) {
    double sum = 0;
    for (int a = 0; a < seen.actions(); a++) {
      sum += seen.allows(a) ? row.getDouble(0, a) : 0;
    }
    double left = chances.get().nextDouble() * sum;
    int last = -1;
    for (int a = 0; a < seen.actions() && left >= 0; a++) {
      if (seen.allows(a)) {
        left -= row.getDouble(0, a);
        last = a;
      }
    }
    return last;
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
