package org.jackdaw.baselines.tabular;

import org.jackdaw.api.agent.Agent;
import org.jackdaw.api.agent.AgentContext;
import org.jackdaw.testkit.AgentContract;

class SarsaContractTest extends AgentContract {

  @Override
  protected Agent create(AgentContext context) {
    Sarsa.Factory factory = new Sarsa.Factory();
    return factory.create(factory.defaults(), context);
  }
}
