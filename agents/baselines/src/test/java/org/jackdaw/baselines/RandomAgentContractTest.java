package org.jackdaw.baselines;

import org.jackdaw.api.agent.Agent;
import org.jackdaw.api.agent.AgentContext;
import org.jackdaw.testkit.AgentContract;

class RandomAgentContractTest extends AgentContract {

  @Override
  protected Agent create(AgentContext context) {
    RandomAgent.Factory factory = new RandomAgent.Factory();
    return factory.create(factory.defaults(), context);
  }
}
