package org.jackdaw.baselines.tabular;

import org.jackdaw.api.prob.Categorical;
import org.jackdaw.api.random.RandomStream;
import org.jackdaw.encoders.learning.Exploration;

/** Every allowed action by the exponential of its value over a temperature. */
final class Softmax implements Behaviour {

  private final Exploration temperature;
  private final double[] policy;

  Softmax(Exploration temperature, int actions) {
    this.temperature = temperature;
    this.policy = new double[actions];
  }

  @Override
  public int draw(double[] values, boolean[] allowed, RandomStream random) {
    probabilities(values, allowed, policy);
    return Categorical.sample(policy, random.nextDouble());
  }

  @Override
  public void probabilities(double[] values, boolean[] allowed, double[] target) {
    double scale = temperature.rate();
    for (int a = 0; a < values.length; a++) {
      target[a] = allowed[a] ? values[a] / scale : Double.NEGATIVE_INFINITY;
    }
    Categorical.softmax(target);
  }

  @Override
  public double mean(double[] values, boolean[] allowed) {
    probabilities(values, allowed, policy);
    double mean = 0;
    for (int a = 0; a < values.length; a++) {
      mean += policy[a] * (allowed[a] ? values[a] : 0);
    }
    return mean;
  }
}
