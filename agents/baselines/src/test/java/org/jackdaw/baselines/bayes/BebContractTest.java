package org.jackdaw.baselines.bayes;

import org.jackdaw.api.agent.Agent;
import org.jackdaw.api.agent.AgentContext;
import org.jackdaw.testkit.AgentContract;

class BebContractTest extends AgentContract {

  @Override
  protected Agent create(AgentContext context) {
    Beb.Factory factory = new Beb.Factory();
    return factory.create(factory.defaults(), context);
  }
}
