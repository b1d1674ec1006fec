package org.jackdaw.core.run;

import org.jackdaw.api.agent.Agent;
import org.jackdaw.api.agent.AgentContext;
import org.jackdaw.api.agent.Transition;
import org.jackdaw.api.env.Phase;
import org.jackdaw.api.random.RandomStream;
import org.jackdaw.api.space.Discrete;
import org.jackdaw.api.space.Index;
import org.jackdaw.api.space.Observation;
import org.jackdaw.api.space.Value;

/** Averages the reward of each action; explores one time in five in training, else is greedy. */
final class CountingLearner implements Agent {

  private final RandomStream training;
  private final double[] sums;
  private final int[] counts;
  private Phase phase = Phase.TRAIN;

  CountingLearner(AgentContext context) {
    training = context.trainingRandom().stream();
    int actions = ((Discrete) context.actions()).size();
    sums = new double[actions];
    counts = new int[actions];
  }

  @Override
  public void begin(Observation first, Phase now) {
    phase = now;
  }

  @Override
  public Value act() {
    if (phase == Phase.TRAIN && training.nextDouble() < 0.2) {
      return Index.of(training.nextInt(sums.length));
    }
    int best = 0;
    for (int a = 1; a < sums.length; a++) {
      best = mean(a) > mean(best) ? a : best;
    }
    return Index.of(best);
  }

  private double mean(int action) {
    return counts[action] == 0 ? 1 : sums[action] / counts[action];
  }

  @Override
  public void observe(Transition transition) {
    if (phase == Phase.TRAIN) {
      int action = ((Index) transition.action()).value();
      sums[action] += transition.reward();
      counts[action]++;
    }
  }
}
