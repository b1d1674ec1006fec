package org.jackdaw.rl4j;

import java.util.List;
import org.deeplearning4j.rl4j.agent.learning.algorithm.IUpdateAlgorithm;
import org.deeplearning4j.rl4j.agent.learning.update.Features;
import org.deeplearning4j.rl4j.agent.learning.update.FeaturesBuilder;
import org.deeplearning4j.rl4j.agent.learning.update.FeaturesLabels;
import org.deeplearning4j.rl4j.agent.learning.update.Gradients;
import org.deeplearning4j.rl4j.experience.StateActionRewardState;
import org.deeplearning4j.rl4j.network.CommonLabelNames;
import org.deeplearning4j.rl4j.network.CommonOutputNames;
import org.deeplearning4j.rl4j.network.QNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * n-step Q-learning (Mnih et al. 2016, arXiv:1602.01783, algorithm S2): the rewards to the end of
 * the segment, and unless it is terminal the target network's largest value of the observation
 * after it. RL4J's own takes the value of the observation before the segment's last action.
 */
final class NStepTargets implements IUpdateAlgorithm<Gradients, StateActionRewardState<Integer>> {

  private final QNetwork learnt;
  private final QNetwork target;
  private final double discount;
  private final FeaturesBuilder builder = new FeaturesBuilder(false);

  NStepTargets(QNetwork learnt, QNetwork target, double discount) {
    this.learnt = learnt;
    this.target = target;
    this.discount = discount;
  }

  @Override
  public Gradients compute(List<StateActionRewardState<Integer>> segment) {
    Features features = builder.build(segment);
    FeaturesLabels labelled = new FeaturesLabels(features);
    labelled.putLabels(CommonLabelNames.QValues, labels(segment, features));
    return learnt.computeGradients(labelled);
  }

  /** What the network should say: its own values but for the actions taken. */
  private INDArray labels(List<StateActionRewardState<Integer>> segment, Features features) {
    INDArray labels = learnt.output(features).get(CommonOutputNames.QValues).dup();
    double value = bootstrap(segment.get(segment.size() - 1));
    for (int i = segment.size() - 1; i >= 0; i--) {
      value = segment.get(i).getReward() + discount * value;
      labels.putScalar(i, segment.get(i).getAction(), value);
    }
    return labels;
  }

  private double bootstrap(StateActionRewardState<Integer> last) {
    if (last.isTerminal()) {
      return 0;
    }
    Seen next = (Seen) last.getNextObservation();
    INDArray values = target.output(Seen.batch(next)).get(CommonOutputNames.QValues);
    return values.getDouble(0, next.best(values, 0));
  }
}
