package org.jackdaw.baselines.tabular;

import org.jackdaw.api.agent.Agent;
import org.jackdaw.api.agent.AgentContext;
import org.jackdaw.testkit.AgentContract;

class QLearningContractTest extends AgentContract {

  @Override
  protected Agent create(AgentContext context) {
    QLearning.Factory factory = new QLearning.Factory();
    return factory.create(factory.defaults(), context);
  }
}
