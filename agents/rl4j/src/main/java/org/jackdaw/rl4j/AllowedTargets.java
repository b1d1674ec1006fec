package org.jackdaw.rl4j;

import java.util.List;
import org.deeplearning4j.rl4j.agent.learning.algorithm.dqn.BaseDQNAlgorithm;
import org.deeplearning4j.rl4j.agent.learning.algorithm.dqn.BaseTransitionTDAlgorithm.Configuration;
import org.deeplearning4j.rl4j.agent.learning.update.FeaturesLabels;
import org.deeplearning4j.rl4j.experience.StateActionRewardState;
import org.deeplearning4j.rl4j.network.IOutputNeuralNet;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * RL4J's deep Q targets over the actions that the next observation allows: r + discount x Q'(s',
 * a'), with Q' the target network and a' its best action, or the learnt network's where the
 * estimator is double. Where all actions are allowed it computes what StandardDQN and DoubleDQN do.
 */
final class AllowedTargets extends BaseDQNAlgorithm {

  private final boolean twofold;
  private List<StateActionRewardState<Integer>> batch = List.of();

  /**
   * The targets.
   *
   * @param learnt the network that learns
   * @param target the network that values
   * @param options says which estimator
   * @param discount weight of a reward one step later
   */
  AllowedTargets(
      IOutputNeuralNet learnt, IOutputNeuralNet target, DqnOptions options, double discount) {
    super(learnt, target, configuration(options, discount));
    this.twofold = options.doubleQ();
  }

  private static Configuration configuration(DqnOptions options, double discount) {
    return Configuration.builder()
        .gamma(discount)
        .errorClamp(options.errorClamp().orElse(Double.NaN))
        .build();
  }

  @Override
  public FeaturesLabels compute(List<StateActionRewardState<Integer>> transitions) {
    batch = transitions;
    return super.compute(transitions);
  }

  @Override
  protected double computeTarget(int row, double reward, boolean terminal) {
    if (terminal) {
      return reward;
    }
    INDArray chooser = twofold ? qNetworkNextFeatures : targetQNetworkNextFeatures;
    int best = ((Seen) batch.get(row).getNextObservation()).best(chooser, row);
    return reward + gamma * targetQNetworkNextFeatures.getDouble(row, best);
  }
}
