package org.jackdaw.testkit;

import org.jackdaw.api.agent.Agent;
import org.jackdaw.api.agent.AgentContext;

class WandererTest extends AgentContract {

  @Override
  protected Agent create(AgentContext context) {
    return new FaultyAgentsTest.Wanderer(context);
  }
}
