package org.jackdaw.baselines.neural;

import org.jackdaw.api.agent.Agent;
import org.jackdaw.api.agent.AgentContext;
import org.jackdaw.testkit.AgentContract;

class A2cContractTest extends AgentContract {

  @Override
  protected Agent create(AgentContext context) {
    A2cOptions options = new A2c.Factory().defaults();
    return new A2c.Factory().create(options, context);
  }
}
