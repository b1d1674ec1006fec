package org.jackdaw.baselines.neural.net;

import org.jackdaw.api.prob.Categorical;
import org.jackdaw.api.prob.Logarithm;

/**
 * The loss of an advantage actor-critic at one step (Mnih et al. 2016, arXiv:1602.01783): - ln
 * p(action) x advantage - entropy weight x entropy of p + value weight x (value - return)^2, for a
 * policy p that is the softmax of the network's preferences over the allowed actions. An output row
 * is a preference per action, then the value.
 */
public final class ActorCriticLoss {

  /**
   * A step that a policy learns from.
   *
   * @param action the action taken
   * @param advantage its advantage, held constant
   * @param target the return that the value is compared with
   */
  public record Step(int action, double advantage, double target) {}

  private final double entropyWeight;
  private final double valueWeight;
  private final double[] policy;

  /**
   * A loss.
   *
   * @param actions number of actions
   * @param entropyWeight weight of the policy's entropy, per nat, at least 0
   * @param valueWeight weight of the squared error of the value, at least 0
   */
  public ActorCriticLoss(int actions, double entropyWeight, double valueWeight) {
    this.entropyWeight = entropyWeight;
    this.valueWeight = valueWeight;
    this.policy = new double[actions];
  }

  /**
   * The policy of an output row.
   *
   * @param outputs the network's output, [rows, actions + 1]
   * @param allowed which actions are allowed, [rows, actions]
   * @param row which row
   * @return the probabilities of the actions, live until the next call
   */
  public double[] policy(double[] outputs, boolean[] allowed, int row) {
    int actions = policy.length;
    for (int a = 0; a < actions; a++) {
      boolean may = allowed[row * actions + a];
      policy[a] = may ? outputs[row * (actions + 1) + a] : Double.NEGATIVE_INFINITY;
    }
    Categorical.softmax(policy);
    return policy;
  }

  /**
   * The value of an output row.
   *
   * @param outputs the network's output, [rows, actions + 1]
   * @param row which row
   * @return the value
   */
  public double value(double[] outputs, int row) {
    return outputs[row * (policy.length + 1) + policy.length];
  }

  /**
   * The loss of one step.
   *
   * @param outputs the network's output, [rows, actions + 1]
   * @param allowed which actions are allowed, [rows, actions]
   * @param row which row
   * @param step what was done and what came of it
   * @return the loss
   */
  public double loss(double[] outputs, boolean[] allowed, int row, Step step) {
    double[] p = policy(outputs, allowed, row);
    double error = value(outputs, row) - step.target();
    return -step.advantage() * Logarithm.of(p[step.action()])
        - entropyWeight * Categorical.entropy(p)
        + valueWeight * error * error;
  }

  /**
   * Writes the gradient of {@link #loss} by the outputs, times a weight.
   *
   * @param outputs the network's output, [rows, actions + 1]
   * @param allowed which actions are allowed, [rows, actions]
   * @param row which row
   * @param step what was done and what came of it
   * @param weight what the gradient is multiplied by
   * @param gradient [rows, actions + 1], its row is overwritten
   */
  public void gradient(
      double[] outputs, boolean[] allowed, int row, Step step, double weight, double[] gradient) {
    double[] p = policy(outputs, allowed, row);
    double entropy = Categorical.entropy(p);
    int at = row * (p.length + 1);
    for (int a = 0; a < p.length; a++) {
      double byEntropy = p[a] > 0 ? -p[a] * (Logarithm.of(p[a]) + entropy) : 0;
      double byPolicy = (p[a] - (a == step.action() ? 1 : 0)) * step.advantage();
      gradient[at + a] = weight * (byPolicy - entropyWeight * byEntropy);
    }
    gradient[at + p.length] = weight * 2 * valueWeight * (value(outputs, row) - step.target());
  }
}
