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

/** Acts uniformly at random. */
final class Wanderer implements Agent {

  private final RandomStream training;
  private final RandomStream evaluation;
  private final int actions;
  private Phase phase = Phase.TRAIN;

  Wanderer(AgentContext context) {
    training = context.trainingRandom().stream();
    evaluation = context.evaluationRandom().stream();
    actions = ((Discrete) context.actions()).size();
  }

  @Override
  public void begin(Observation first, Phase now) {
    phase = now;
  }

  @Override
  public Value act() {
    return Index.of((phase == Phase.TRAIN ? training : evaluation).nextInt(actions));
  }

  @Override
  public void observe(Transition transition) {}
}
