package org.jackdaw.baselines.tabular;

import org.jackdaw.api.agent.Agent;
import org.jackdaw.api.agent.AgentContext;
import org.jackdaw.testkit.AgentContract;

class ExpectedSarsaContractTest extends AgentContract {

  @Override
  protected Agent create(AgentContext context) {
    ExpectedSarsa.Factory factory = new ExpectedSarsa.Factory();
    return factory.create(factory.defaults(), context);
  }
}
