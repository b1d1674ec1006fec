package org.example.coin;

import org.jackdaw.api.agent.Agent;
import org.jackdaw.api.agent.AgentContext;
import org.jackdaw.testkit.AgentContract;

class WinStayTest extends AgentContract {

  @Override
  protected Agent create(AgentContext context) {
    WinStay.Factory factory = new WinStay.Factory();
    return factory.create(factory.defaults(), context);
  }
}
