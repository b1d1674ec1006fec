package org.jackdaw.baselines.bayes;

import org.jackdaw.api.agent.Agent;
import org.jackdaw.api.agent.AgentContext;
import org.jackdaw.testkit.AgentContract;

class PsrlContractTest extends AgentContract {

  @Override
  protected Agent create(AgentContext context) {
    Psrl.Factory factory = new Psrl.Factory();
    return factory.create(factory.defaults(), context);
  }
}
