package org.jackdaw.baselines.bayes;

import org.jackdaw.api.agent.Agent;
import org.jackdaw.api.agent.AgentContext;
import org.jackdaw.testkit.AgentContract;

class RMaxContractTest extends AgentContract {

  @Override
  protected Agent create(AgentContext context) {
    RMax.Factory factory = new RMax.Factory();
    return factory.create(factory.defaults(), context);
  }
}
