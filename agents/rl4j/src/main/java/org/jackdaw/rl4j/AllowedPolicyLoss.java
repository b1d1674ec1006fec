package org.jackdaw.rl4j;

import org.deeplearning4j.rl4j.network.ac.ActorCriticLoss;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * RL4J's loss of a policy, over the actions that an observation allows: a label is the advantage of
 * the action taken, 0 for another that was allowed, and {@link #FORBIDDEN} for one that was not.
 * The softmax is that over the allowed actions, so preferences for others learn nothing. Where all
 * are allowed it is RL4J's to the bit.
 */
final class AllowedPolicyLoss extends ActorCriticLoss {

  /** The label of an action that was not allowed. */
  static final double FORBIDDEN = Double.NaN;

  /** Takes an action out of a softmax: its exponential is 0 in single precision. */
  private static final double NEVER = -1e9;

  private static final long serialVersionUID = 1;

  @Override
  public double computeScore(
      INDArray labels, INDArray before, IActivation softmax, INDArray mask, boolean average) {
    return super.computeScore(
        advantages(labels), preferences(labels, before), softmax, mask, average);
  }

  @Override
  public INDArray computeScoreArray(
      INDArray labels, INDArray before, IActivation softmax, INDArray mask) {
    return super.computeScoreArray(advantages(labels), preferences(labels, before), softmax, mask);
  }

  @Override
  public INDArray computeGradient(
      INDArray labels, INDArray before, IActivation softmax, INDArray mask) {
    return super.computeGradient(advantages(labels), preferences(labels, before), softmax, mask);
  }

  @Override
  public Pair<Double, INDArray> computeGradientAndScore(
      INDArray labels, INDArray before, IActivation softmax, INDArray mask, boolean average) {
    return new Pair<>(
        computeScore(labels, before, softmax, mask, average),
        computeGradient(labels, before, softmax, mask));
  }

  private static INDArray advantages(INDArray labels) {
    return replaced(labels, labels, 0);
  }

  private static INDArray preferences(INDArray labels, INDArray before) {
    return replaced(labels, before, NEVER);
  }

  /** A copy with a number where an action is forbidden; the array itself where none is. */
  private static INDArray replaced(INDArray labels, INDArray numbers, double number) {
    INDArray copy = numbers;
    for (int row = 0; row < labels.rows(); row++) {
      for (int action = 0; action < labels.columns(); action++) {
        if (Double.isNaN(labels.getDouble(row, action))) {
          copy = copy == numbers ? numbers.dup() : copy;
          copy.putScalar(row, action, number);
        }
      }
    }
    return copy;
  }
}
