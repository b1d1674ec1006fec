package org.jackdaw.rl4j;

import java.util.List;
import org.deeplearning4j.rl4j.agent.learning.algorithm.IUpdateAlgorithm;
import org.deeplearning4j.rl4j.agent.learning.update.Features;
import org.deeplearning4j.rl4j.agent.learning.update.FeaturesBuilder;
import org.deeplearning4j.rl4j.agent.learning.update.FeaturesLabels;
import org.deeplearning4j.rl4j.agent.learning.update.Gradients;
import org.deeplearning4j.rl4j.experience.StateActionRewardState;
import org.deeplearning4j.rl4j.network.ActorCriticNetwork;
import org.deeplearning4j.rl4j.network.CommonLabelNames.ActorCritic;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * The advantage actor-critic (Mnih et al. 2016, arXiv:1602.01783, algorithm S3): the return from
 * each step to the end of the segment, and unless it is terminal the value of the observation after
 * it. RL4J's own takes the value of the observation before the segment's last action.
 */
final class AdvantageTargets
    implements IUpdateAlgorithm<Gradients, StateActionRewardState<Integer>> {

  private final ActorCriticNetwork network;
  private final int actions;
  private final double discount;
  private final FeaturesBuilder builder = new FeaturesBuilder(false);

  AdvantageTargets(ActorCriticNetwork network, int actions, double discount) {
    this.network = network;
    this.actions = actions;
    this.discount = discount;
  }

  @Override
  public Gradients compute(List<StateActionRewardState<Integer>> segment) {
    Features features = builder.build(segment);
    INDArray expected = network.output(features).get(ActorCritic.Value);
    INDArray returns = Nd4j.create(segment.size(), 1);
    INDArray advantages = Nd4j.zeros(segment.size(), actions);
    double value = bootstrap(segment.get(segment.size() - 1));
    for (int i = segment.size() - 1; i >= 0; i--) {
      value = segment.get(i).getReward() + discount * value;
      returns.putScalar(i, 0, value);
      forbid(advantages, i, (Seen) segment.get(i).getObservation());
      advantages.putScalar(i, segment.get(i).getAction(), value - expected.getDouble(i, 0));
    }
    return network.computeGradients(labelled(features, returns, advantages));
  }

  private void forbid(INDArray advantages, int row, Seen seen) {
    for (int a = 0; a < actions; a++) {
      if (!seen.allows(a)) {
        advantages.putScalar(row, a, AllowedPolicyLoss.FORBIDDEN);
      }
    }
  }

  private double bootstrap(StateActionRewardState<Integer> last) {
    return last.isTerminal()
        ? 0
        : network
            .output(Seen.batch(last.getNextObservation()))
            .get(ActorCritic.Value)
            .getDouble(0, 0);
  }

  private static FeaturesLabels labelled(Features features, INDArray returns, INDArray advantages) {
    FeaturesLabels labelled = new FeaturesLabels(features);
    labelled.putLabels(ActorCritic.Value, returns);
    labelled.putLabels(ActorCritic.Policy, advantages);
    return labelled;
  }
}
