package org.jackdaw.baselines.bayes;

import org.jackdaw.api.agent.Agent;
import org.jackdaw.api.agent.AgentContext;
import org.jackdaw.testkit.AgentContract;

class Ucrl2ContractTest extends AgentContract {

  @Override
  protected Agent create(AgentContext context) {
    Ucrl2.Factory factory = new Ucrl2.Factory();
    return factory.create(factory.defaults(), context);
  }
}
