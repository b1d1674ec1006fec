package org.jackdaw.aif.fit;

import java.util.Optional;
import org.jackdaw.api.agent.Agent;
import org.jackdaw.api.agent.Transition;
import org.jackdaw.api.env.Phase;
import org.jackdaw.api.random.RandomStream;
import org.jackdaw.api.space.ActionMask;
import org.jackdaw.api.space.Observation;
import org.jackdaw.api.space.Value;

/** An agent that with some probability takes any allowed action instead of its own. */
final class LapsingAgent implements Agent {

  private final Agent agent;
  private final double lapse;
  private final JointActions actions;
  private final RandomStream random;
  private Optional<ActionMask> mask = Optional.empty();

  LapsingAgent(Agent agent, double lapse, JointActions actions, RandomStream random) {
    this.agent = agent;
    this.lapse = lapse;
    this.actions = actions;
    this.random = random;
  }

  @Override
  public void begin(Observation first, Phase phase) {
    mask = first.mask();
    agent.begin(first, phase);
  }

  @Override
  public Value act() {
    Value own = agent.act();
    return random.nextDouble() < lapse ? any() : own;
  }

  private Value any() {
    while (true) {
      int action = random.nextInt(actions.size());
      if (mask.isEmpty() || mask.get().allows(action)) {
        return actions.value(action);
      }
    }
  }

  @Override
  public void observe(Transition transition) {
    mask = transition.after().mask();
    agent.observe(transition);
  }

  @Override
  public void close() {
    agent.close();
  }
}
