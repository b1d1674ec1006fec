package org.jackdaw.baselines;

import org.jackdaw.api.agent.Agent;
import org.jackdaw.api.agent.AgentContext;
import org.jackdaw.api.env.Environment;
import org.jackdaw.testkit.AgentContract;

class ThompsonContractTest extends AgentContract {

  @Override
  protected Agent create(AgentContext context) {
    Thompson.Factory factory = new Thompson.Factory();
    return factory.create(factory.defaults(), context);
  }

  @Override
  protected Environment world() {
    return new SampledWorld(Models.bandit(0.3, 0.5, 0.4));
  }
}
