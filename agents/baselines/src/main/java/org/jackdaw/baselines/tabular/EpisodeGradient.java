package org.jackdaw.baselines.tabular;

import java.util.ArrayList;
import java.util.List;

/** Learns a policy from the returns of an episode; the rule of {@link Reinforce}. */
final class EpisodeGradient implements Learner {

  private final GradientOptions options;
  private final SoftmaxPolicy policy;
  private final StateValues values = new StateValues();
  private final List<Kept> episode = new ArrayList<>();

  /** A step as it is remembered until its episode ends. */
  private record Kept(int state, int action, double reward, boolean[] allowed) {}

  EpisodeGradient(GradientOptions options, Setting setting) {
    this.options = options;
    this.policy = new SoftmaxPolicy(options, setting);
  }

  @Override
  public void begin() {
    episode.clear();
  }

  @Override
  public int explore(int state, boolean[] allowed) {
    return policy.explore(state, allowed);
  }

  @Override
  public int exploit(int state, boolean[] allowed) {
    return policy.exploit(state, allowed);
  }

  @Override
  public void learn(Experience step) {
    episode.add(new Kept(step.before, step.action, step.reward, step.allowedBefore.clone()));
    if (step.last) {
      double[] returns = returns(step.terminated ? 0 : values.of(step.after));
      double weight = 1;
      for (int t = 0; t < returns.length; t++) {
        learn(episode.get(t), returns[t], weight);
        weight *= options.discount();
      }
      episode.clear();
    }
  }

  /** The return from every step of the episode, which goes on with so much. */
  private double[] returns(double later) {
    double[] returns = new double[episode.size()];
    double sum = later;
    for (int t = returns.length - 1; t >= 0; t--) {
      sum = episode.get(t).reward + options.discount() * sum;
      returns[t] = sum;
    }
    return returns;
  }

  private void learn(Kept step, double returned, double weight) {
    double error = returned - values.of(step.state);
    values.add(step.state, options.valueStepSize() * error);
    double[] probabilities = policy.probabilities(step.state, step.allowed);
    double[] row = policy.row(step.state);
    double size = options.policyStepSize() * weight * error;
    for (int a = 0; a < row.length; a++) {
      row[a] += size * ((a == step.action ? 1 : 0) - probabilities[a]);
    }
  }

  @Override
  public double[] row(int state) {
    return policy.row(state);
  }
}
