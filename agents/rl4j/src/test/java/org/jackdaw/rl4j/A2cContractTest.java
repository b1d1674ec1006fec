package org.jackdaw.rl4j;

import org.jackdaw.api.agent.Agent;
import org.jackdaw.api.agent.AgentContext;
import org.jackdaw.testkit.AgentContract;
import org.junit.jupiter.api.Tag;

@Tag("natives")
class A2cContractTest extends AgentContract {

  @Override
  protected Agent create(AgentContext context) {
    return new A2c.Factory().create(Small.a2c(), context);
  }

  @Override
  protected int trainEpisodes() {
    return 5;
  }
}
