package org.jackdaw.core.metric;

import java.util.List;
import org.jackdaw.api.agent.Agent;
import org.jackdaw.api.agent.Transition;
import org.jackdaw.api.env.Phase;
import org.jackdaw.api.space.Index;
import org.jackdaw.api.space.Observation;
import org.jackdaw.api.space.Value;

/** Takes given actions in turn, from the first one again in every episode. */
class Scripted implements Agent {

  private final List<Integer> actions;
  private int next;

  Scripted(Integer... actions) {
    this.actions = List.of(actions);
  }

  @Override
  public void begin(Observation first, Phase phase) {
    next = 0;
  }

  @Override
  public Value act() {
    return Index.of(actions.get(next++ % actions.size()));
  }

  @Override
  public void observe(Transition transition) {}
}
