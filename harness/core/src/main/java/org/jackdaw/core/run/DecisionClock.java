package org.jackdaw.core.run;

import java.util.OptionalDouble;
import org.jackdaw.api.agent.Agent;
import org.jackdaw.api.agent.Transition;
import org.jackdaw.api.env.Phase;
import org.jackdaw.api.space.Observation;
import org.jackdaw.api.space.Value;

/** An agent whose decisions are timed, one in sixteen, so that the clock itself costs nothing. */
final class DecisionClock implements Agent {

  private static final int MASK = 15;

  private final Agent agent;
  private long decisions;
  private long sampled;
  private long nanos;

  DecisionClock(Agent agent) {
    this.agent = agent;
  }

  @Override
  public void begin(Observation first, Phase phase) {
    agent.begin(first, phase);
  }

  @Override
  public Value act() {
    if ((decisions++ & MASK) != 0) {
      return agent.act();
    }
    long start = System.nanoTime();
    Value action = agent.act();
    nanos += System.nanoTime() - start;
    sampled++;
    return action;
  }

  @Override
  public void observe(Transition transition) {
    agent.observe(transition);
  }

  OptionalDouble microseconds() {
    return sampled == 0 ? OptionalDouble.empty() : OptionalDouble.of(nanos / 1e3 / sampled);
  }
}
