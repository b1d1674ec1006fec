package org.jackdaw.baselines.planner;

import org.jackdaw.api.agent.Agent;
import org.jackdaw.api.agent.AgentContext;
import org.jackdaw.api.agent.Knowledge;
import org.jackdaw.testkit.AgentContract;
import org.jackdaw.testkit.CueCorridor;

class QmdpContractTest extends AgentContract {

  @Override
  protected Agent create(AgentContext context) {
    Qmdp.Factory factory = new Qmdp.Factory();
    return factory.create(factory.defaults(), context);
  }

  @Override
  protected Knowledge knowledge() {
    return new Knowledge.Full(CueCorridor.informed().model(0));
  }
}
