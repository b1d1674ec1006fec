package org.jackdaw.baselines.bayes;

import org.jackdaw.api.agent.Agent;
import org.jackdaw.api.agent.AgentContext;
import org.jackdaw.testkit.AgentContract;

class MbieEbContractTest extends AgentContract {

  @Override
  protected Agent create(AgentContext context) {
    MbieEb.Factory factory = new MbieEb.Factory();
    return factory.create(factory.defaults(), context);
  }
}
