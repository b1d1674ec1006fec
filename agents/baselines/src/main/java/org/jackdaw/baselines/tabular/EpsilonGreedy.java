package org.jackdaw.baselines.tabular;

import org.jackdaw.api.random.RandomStream;
import org.jackdaw.baselines.ActionChoice;
import org.jackdaw.encoders.learning.Exploration;

/** Any allowed action with probability epsilon, else the best one; ties are broken at random. */
record EpsilonGreedy(Exploration epsilon) implements Behaviour {

  @Override
  public int draw(double[] values, boolean[] allowed, RandomStream random) {
    double rate = epsilon.rate();
    return rate > 0 && random.nextDouble() < rate
        ? ActionChoice.uniform(allowed, random)
        : ActionChoice.best(values, allowed, 0, random);
  }

  @Override
  public void probabilities(double[] values, boolean[] allowed, double[] target) {
    double max = ActionChoice.max(values, allowed);
    int count = 0;
    int ties = 0;
    for (int a = 0; a < values.length; a++) {
      count += allowed[a] ? 1 : 0;
      ties += allowed[a] && values[a] == max ? 1 : 0;
    }
    double rate = epsilon.rate();
    for (int a = 0; a < values.length; a++) {
      double greedy = allowed[a] && values[a] == max ? (1 - rate) / ties : 0;
      target[a] = greedy + (allowed[a] ? rate / count : 0);
    }
  }

  @Override
  public double mean(double[] values, boolean[] allowed) {
    double sum = 0;
    int count = 0;
    for (int a = 0; a < values.length; a++) {
      if (allowed[a]) {
        sum += values[a];
        count++;
      }
    }
    double rate = epsilon.rate();
    return rate * sum / count + (1 - rate) * ActionChoice.max(values, allowed);
  }
}
