package org.jackdaw.baselines;

import org.jackdaw.api.agent.Agent;
import org.jackdaw.api.agent.AgentContext;
import org.jackdaw.api.env.Environment;
import org.jackdaw.testkit.AgentContract;

class Ucb1ContractTest extends AgentContract {

  @Override
  protected Agent create(AgentContext context) {
    Ucb1.Factory factory = new Ucb1.Factory();
    return factory.create(factory.defaults(), context);
  }

  @Override
  protected Environment world() {
    return new SampledWorld(Models.bandit(0.3, 0.5, 0.4));
  }
}
