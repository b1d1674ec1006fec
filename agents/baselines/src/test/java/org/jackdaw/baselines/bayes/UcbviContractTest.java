package org.jackdaw.baselines.bayes;

import org.jackdaw.api.agent.Agent;
import org.jackdaw.api.agent.AgentContext;
import org.jackdaw.testkit.AgentContract;

class UcbviContractTest extends AgentContract {

  @Override
  protected Agent create(AgentContext context) {
    Ucbvi.Factory factory = new Ucbvi.Factory();
    return factory.create(factory.defaults(), context);
  }
}
